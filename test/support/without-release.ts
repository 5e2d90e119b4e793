/** A text without what differs from build to build and says nothing about the numbers. */
export function withoutRelease(text: string, releaseId: string, builtAt: string): string {
  return text
    .replaceAll(releaseId, 'RELEASE')
    .replaceAll(builtAt, 'BUILT_AT')
    .replaceAll(builtAt.slice(0, 10), 'BUILT_ON');
}
