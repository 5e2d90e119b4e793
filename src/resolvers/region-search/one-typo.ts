/** The first place where two texts differ, from a start in each. */
function skipEqual(left: string, right: string, leftStart: number, rightStart: number): number {
  let length = 0;
  while (
    leftStart + length < left.length &&
    rightStart + length < right.length &&
    left.charCodeAt(leftStart + length) === right.charCodeAt(rightStart + length)
  ) {
    length += 1;
  }
  return length;
}

/** Whether two texts are the same but for one letter left out, put in, changed, or swapped with the next. */
export function isOneTypoApart(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  const same = skipEqual(left, right, 0, 0);
  const endsAlike = (leftStart: number, rightStart: number): boolean => {
    const length = skipEqual(left, right, leftStart, rightStart);
    return leftStart + length === left.length && rightStart + length === right.length;
  };
  if (left.length > right.length) return endsAlike(same + 1, same);
  if (left.length < right.length) return endsAlike(same, same + 1);
  if (same === left.length) return true;
  const isSwapped = left[same] === right[same + 1] && left[same + 1] === right[same];
  return endsAlike(same + 1, same + 1) || (isSwapped && endsAlike(same + 2, same + 2));
}
