import type {} from "plateful-embed/vue";
import type { GlobalComponents } from "vue";

type Props = InstanceType<GlobalComponents["plateful-goal"]>["$props"];

export const props: Props = {
  goal: "maintain",
  "heading-level": "3",
  "onPlateful-change": (event) => console.log(event.detail.goal),
};

// @ts-expect-error: there is no such layout
export const wrong: Props = { layout: "tiny" };
