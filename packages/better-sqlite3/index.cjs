// Release 13 needs version 10 of Node-API, which Node 20 has not; release 12 ends the process on Node 24.19 and later.
const isEnough = Number(process.versions.napi) >= 10
module.exports = isEnough ? require('better-sqlite3-13') : require('better-sqlite3-12')
