// Plateful's elements in JSX, for React 19: import type {} from "plateful-embed/react";
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { Elements } from "./plateful.js";

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

/** React 19 sets a property where there is one of that name, and listens to an event by a property that is named for it. */
type Props<Of extends Elements[keyof Elements]> =
  & DetailedHTMLProps<HTMLAttributes<Of["element"]>, Of["element"]>
  & Of["attributes"]
  & { [Name in keyof Of["attributes"] & string as Camel<Name>]?: Of["attributes"][Name] }
  & { [Name in keyof Of["events"] & string as `on${Name}`]?: (event: CustomEvent<Of["events"][Name]>) => void };

type All = { [Tag in keyof Elements]: Props<Elements[Tag]> };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends All {}
  }
}
