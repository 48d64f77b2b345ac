// Whether a color is readable, and the nearest shade that is: `Color` in `crates/domain/src/embed/color.rs`, with the
// same operations in the same order, so that results are identical. A scenario compares the two.

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];
/** The background of text. */
export interface Ground {
  color: Rgb;
  isDark: boolean;
}
/** Lightness, a and b in OKLab. */
type Lab = readonly [lightness: number, a: number, b: number];

const STEP = 0.005;

/** Reads `#rrggbb`. */
export function fromHex(hex: string): Rgb {
  const number = Number.parseInt(hex.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

/** As `#rrggbb`. */
export const toHex = (color: Rgb): string => `#${color.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

function linear(part: number): number {
  const value = part / 255;
  if (value <= 0.04045) return value / 12.92;
  return value * (value * (value * 0.305306011 + 0.682171111) + 0.012522878);
}

const luminance = ([red, green, blue]: Rgb) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** 1 for equal colors to 21 for black and white. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The color if its contrast with the ground is at least `least`, else the nearest shade that has it. */
export function readable(color: Rgb, ground: Ground, least: number): Rgb {
  const reads = (shade: Rgb) => contrast(shade, ground.color) >= least;
  if (reads(color)) return color;
  let [lightness, a, b] = toLab(color);
  for (;;) {
    lightness += ground.isDark ? STEP : -STEP;
    if (lightness < 0 || lightness > 1) return ground.isDark ? [255, 255, 255] : [0, 0, 0];
    const shade = shown([lightness, a, b]);
    if (reads(shade)) return shade;
  }
}

function part(light: number): number {
  let found = 0;
  while (found < 255 && linear(found) + linear(found + 1) < 2 * light) found += 1;
  return found;
}

function cubeRoot(number: number): number {
  let root = 1;
  for (let turn = 0; turn < 24; turn += 1) root = (2 * root + number / (root * root)) / 3;
  return root;
}

function toLab(color: Rgb): Lab {
  const [r, g, b] = [linear(color[0]), linear(color[1]), linear(color[2])];
  const l = cubeRoot(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = cubeRoot(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = cubeRoot(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

// Linear red, green and blue with a share of the chroma. Outside 0 to 1 if it is out of gamut.
function toLight([lightness, a, b]: Lab, share: number): Rgb {
  const [sharedA, sharedB] = [a * share, b * share];
  const l = lightness + 0.3963377774 * sharedA + 0.2158037573 * sharedB;
  const m = lightness - 0.1055613458 * sharedA - 0.0638541728 * sharedB;
  const s = lightness - 0.0894841775 * sharedA - 1.291485548 * sharedB;
  const [ll, mm, ss] = [l * l * l, m * m * m, s * s * s];
  return [
    4.0767416621 * ll - 3.3077115913 * mm + 0.2309699292 * ss,
    2.6097574011 * mm - 1.2684380046 * ll - 0.3413193965 * ss,
    1.707614701 * ss - 0.0041960863 * ll - 0.7034186147 * mm,
  ];
}

// The color, with as much chroma as the gamut allows.
function shown(lab: Lab): Rgb {
  const fits = (share: number) => toLight(lab, share).every((light) => light >= -0.0001 && light <= 1.0001);
  let [least, most] = [0, 1];
  if (fits(1)) least = 1;
  else {
    for (let turn = 0; turn < 12; turn += 1) {
      const middle = (least + most) / 2;
      if (fits(middle)) least = middle;
      else most = middle;
    }
  }
  const [red, green, blue] = toLight(lab, least);
  return [part(red), part(green), part(blue)];
}
