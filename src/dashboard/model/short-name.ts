const suffix =
  /(特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|地区|省|市|县|(?<!开发|新)区)$/;

/** A name without what kind of place it is, where enough stays. */
export function shortName(name: string): string {
  const short = name.replace(suffix, '');
  return short.length < 2 ? name : short;
}

/** The name of a body without that of the place whose body it is: 卫生健康局 in 巨鹿县. */
export function nameOfBodyIn(fullName: string, name: string): string {
  for (let at = 0; at < fullName.length - 1; at++) {
    const place = fullName.slice(at);
    if (name.startsWith(place) && name.length > place.length + 1) return name.slice(place.length);
  }
  return name;
}
