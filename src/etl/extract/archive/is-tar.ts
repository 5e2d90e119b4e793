const blockLength = 512;
const checksumStart = 148;
const checksumEnd = 156;
const leastNameByte = 1;

/** Whether bytes begin with the header of a member of a tar archive, told by its checksum. */
export function isTar(head: Buffer): boolean {
  if (head.length < blockLength || head[0]! < leastNameByte) return false;
  const stated = Number.parseInt(head.subarray(checksumStart, checksumEnd).toString('latin1').trim(), 8);
  if (Number.isNaN(stated)) return false;
  let sum = 0;
  for (let at = 0; at < blockLength; at++) {
    sum += at >= checksumStart && at < checksumEnd ? 0x20 : head[at]!;
  }
  return sum === stated;
}
