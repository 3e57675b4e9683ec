/** In this request header the proxy tells a page which address, with its query, was asked for. */
export const REQUESTED_PATH_HEADER = 'x-requested-path'
