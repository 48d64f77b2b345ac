// The elements in JSX, for React 19: import type {} from "plateful-embed/react";
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type {
  ChangeDetail,
  ErrorDetail,
  PlatefulArticle,
  PlatefulArticleAttributes,
  PlatefulGoal,
  PlatefulGoalAttributes,
  ReadyDetail,
} from "./plateful.js";

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

/** React 19 sets a property if the element has one of that name. */
type Properties<Attributes> = {
  [Name in keyof Attributes & `${string}-${string}` as CamelCase<Name>]?: Attributes[Name];
};

/** React 19 listens to an event with a prop named after it. */
interface Listeners {
  "onplateful-ready"?: (event: CustomEvent<ReadyDetail>) => void;
  "onplateful-error"?: (event: CustomEvent<ErrorDetail>) => void;
}

interface GoalListeners extends Listeners {
  "onplateful-change"?: (event: CustomEvent<ChangeDetail>) => void;
}

type ElementProps<Class, Attributes> = DetailedHTMLProps<HTMLAttributes<Class>, Class> &
  Attributes &
  Properties<Attributes>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "plateful-goal": ElementProps<PlatefulGoal, PlatefulGoalAttributes> & GoalListeners;
      "plateful-article": ElementProps<PlatefulArticle, PlatefulArticleAttributes> & Listeners;
    }
  }
}
