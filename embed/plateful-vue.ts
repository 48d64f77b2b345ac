// The elements in templates, for Vue 3: import type {} from "plateful-embed/vue";
import type { HTMLAttributes } from "vue";
import type {
  ChangeDetail,
  ErrorDetail,
  PlatefulArticleAttributes,
  PlatefulGoalAttributes,
  ReadyDetail,
} from "./plateful.js";

interface Listeners {
  "onPlateful-ready"?: (event: CustomEvent<ReadyDetail>) => void;
  "onPlateful-error"?: (event: CustomEvent<ErrorDetail>) => void;
}

interface GoalListeners extends Listeners {
  "onPlateful-change"?: (event: CustomEvent<ChangeDetail>) => void;
}

// Vue recognizes a tag in a template by a global component of that name.
declare module "vue" {
  interface GlobalComponents {
    "plateful-goal": new () => { $props: HTMLAttributes & PlatefulGoalAttributes & GoalListeners };
    "plateful-article": new () => { $props: HTMLAttributes & PlatefulArticleAttributes & Listeners };
  }
}
