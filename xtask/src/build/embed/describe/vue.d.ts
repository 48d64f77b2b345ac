// Plateful's elements in templates, for Vue 3: import type {} from "plateful-embed/vue";
import type { HTMLAttributes } from "vue";
import type { Elements } from "./plateful.js";

type Props<Of extends Elements[keyof Elements]> =
  & HTMLAttributes
  & Of["attributes"]
  & { [Name in keyof Of["events"] & string as `on${Capitalize<Name>}`]?: (event: CustomEvent<Of["events"][Name]>) => void };

/** Vue knows tags in templates by their global components. */
type All = { [Tag in keyof Elements]: new () => { $props: Props<Elements[Tag]> } };

declare module "vue" {
  interface GlobalComponents extends All {}
}
