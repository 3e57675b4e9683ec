/** Every IANA zone this runtime names, with the person's own and UTC, which some leave out. */
export function zoneChoices(own: string): string[] {
  return [...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
}
