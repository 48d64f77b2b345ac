// The public types of the elements: `tsc` makes plateful.d.ts from this file.
//
// Attributes, their values and descriptions are those of `crates/domain/src/embed` and `src/owner`; codes and events
// those of `src/owner/api.rs`. A test there compares them with this file.

export type GoalValue =
  | "gain-2"
  | "gain-1.5"
  | "gain-1"
  | "gain-0.5"
  | "maintain"
  | "lose-0.5"
  | "lose-1"
  | "lose-1.5"
  | "lose-2";
export type UnitsValue = "us" | "metric" | "uk";
export type EnergyValue = "kcal" | "kj";
export type SexValue = "female" | "male" | "average";
export type WorkValue = "sitting" | "some-walking" | "on-my-feet" | "heavy";
export type FreeTimeValue = "little" | "gentle" | "brisk" | "active" | "very-active";
export type ThemeValue = "auto" | "light" | "dark" | "host";
export type FontValue = "plateful" | "system" | "host";
export type LangValue = "en" | "en-US";
export type EditionValue = "2020-2025";
export type EmitValue = "none" | "goal";
export type LayoutValue = "full" | "compact";

export type ErrorCode =
  | "attribute"
  | "csp"
  | "mime"
  | "cors"
  | "not-found"
  | "integrity"
  | "network"
  | "unsupported"
  | "trusted-types"
  | "server"
  | "unreadable"
  | "panic";

/** It can be used. */
export interface ReadyDetail {
  readonly version: string;
}

/** Only with emit="goal", and while the reader allows it: the goal that was chosen, and what to eat, kcal a day. Either is left out while there is none. */
export interface ChangeDetail {
  readonly goal?: GoalValue;
  readonly kcal?: number;
}

/** Something is wrong: a code, a sentence, and for an attribute its name. */
export interface ErrorDetail {
  readonly code: ErrorCode;
  readonly message: string;
  readonly attribute?: string;
}

export interface PlatefulGoalAttributes {
  /** The goal that is chosen when the planner opens. Readers can choose another. Without it: keep weight. */
  goal?: GoalValue;
  /** Units of height and weight. Readers can switch. Without it: by the reader’s language. */
  units?: UnitsValue;
  /** Calories or kilojoules. Readers can switch. Without it: by the reader’s language. */
  energy?: EnergyValue;
  /** Fills in one field, for a site that knows its readers. Without it: nothing is filled in. */
  sex?: SexValue;
  /** Fills in the age. The planner is for adults and says so to others. Without it: nothing is filled in. */
  age?: number | `${number}`;
  /** Fills in the height. Readers see it in their own units. Without it: nothing is filled in. */
  "height-cm"?: number | `${number}`;
  /** Fills in the weight. Readers see it in their own units. Without it: nothing is filled in. */
  "weight-kg"?: number | `${number}`;
  /** Answers the question about working days. Without it: nothing is filled in. */
  work?: WorkValue;
  /** Answers the question about free time. Without it: nothing is filled in. */
  "free-time"?: FreeTimeValue;
  /** As the reader’s device (auto), always light, always dark, or as the color-scheme of the page around it (host). A frame cannot see that page and follows the device. Without it: auto. */
  theme?: ThemeValue;
  /** Color of frames, buttons and marks. If it is too light or too dark to read, a readable shade of it is used. Without it: our blue. */
  accent?: string;
  /** Ours, the device’s (system), or that of the page around it (host). A frame cannot see that page and takes the device’s. Without it: plateful. */
  font?: FontValue;
  /** Language of the texts. There is one so far; the attribute keeps your snippet right when there are more. Without it: en-US. */
  lang?: LangValue;
  /** Edition of the Dietary Guidelines for Americans that the plate follows. There is one so far. Without it: 2020-2025. */
  edition?: EditionValue;
  /** Gives your page the goal that was chosen and the calories a day, and tells readers so. They can switch it off. Without it: none. */
  emit?: EmitValue;
  /** So that its headings fit among yours: 2 under an h1, 3 under an h2. Without it: 2. */
  "heading-level"?: number | `${number}`;
  /** The compact one leaves out the chart and the plate. Without it: full. */
  layout?: LayoutValue;
  /** It can be seen and not used, as in a disabled fieldset: the keyboard and screen readers pass over it. */
  disabled?: boolean | string;
  /** Inside a form: the goal is sent under this name, the calories a day under the same name with “-kcal”. Readers are told, and can stop it. */
  name?: string;
  /** “eager” loads the program at once instead of when the element comes near. */
  loading?: string;
}

/** The calorie goal planner. */
export declare class PlatefulGoal extends HTMLElement {
  static readonly version: string;
  /** How many live. */
  static live(): number;
  /** It can be seen and not used, as in a disabled fieldset: the keyboard and screen readers pass over it. */
  disabled: boolean;
  /** Inside a form: the goal is sent under this name, the calories a day under the same name with “-kcal”. Readers are told, and can stop it. */
  name: string;
  /** “eager” loads the program at once instead of when the element comes near. */
  loading: string;
  readonly form: HTMLFormElement | null;
  readonly labels: NodeList;
  /** The goal that is chosen when the planner opens. Readers can choose another. Without it: keep weight. */
  get goal(): GoalValue | "";
  set goal(value: GoalValue | null | undefined);
  /** Units of height and weight. Readers can switch. Without it: by the reader’s language. */
  get units(): UnitsValue | "";
  set units(value: UnitsValue | null | undefined);
  /** Calories or kilojoules. Readers can switch. Without it: by the reader’s language. */
  get energy(): EnergyValue | "";
  set energy(value: EnergyValue | null | undefined);
  /** Fills in one field, for a site that knows its readers. Without it: nothing is filled in. */
  get sex(): SexValue | "";
  set sex(value: SexValue | null | undefined);
  /** Fills in the age. The planner is for adults and says so to others. Without it: nothing is filled in. */
  get age(): string;
  set age(value: number | string | null | undefined);
  /** Fills in the height. Readers see it in their own units. Without it: nothing is filled in. */
  get heightCm(): string;
  set heightCm(value: number | string | null | undefined);
  /** Fills in the weight. Readers see it in their own units. Without it: nothing is filled in. */
  get weightKg(): string;
  set weightKg(value: number | string | null | undefined);
  /** Answers the question about working days. Without it: nothing is filled in. */
  get work(): WorkValue | "";
  set work(value: WorkValue | null | undefined);
  /** Answers the question about free time. Without it: nothing is filled in. */
  get freeTime(): FreeTimeValue | "";
  set freeTime(value: FreeTimeValue | null | undefined);
  /** As the reader’s device (auto), always light, always dark, or as the color-scheme of the page around it (host). A frame cannot see that page and follows the device. Without it: auto. */
  get theme(): ThemeValue | "";
  set theme(value: ThemeValue | null | undefined);
  /** Color of frames, buttons and marks. If it is too light or too dark to read, a readable shade of it is used. Without it: our blue. */
  get accent(): string;
  set accent(value: string | null | undefined);
  /** Ours, the device’s (system), or that of the page around it (host). A frame cannot see that page and takes the device’s. Without it: plateful. */
  get font(): FontValue | "";
  set font(value: FontValue | null | undefined);
  /** Edition of the Dietary Guidelines for Americans that the plate follows. There is one so far. Without it: 2020-2025. */
  get edition(): EditionValue | "";
  set edition(value: EditionValue | null | undefined);
  /** Gives your page the goal that was chosen and the calories a day, and tells readers so. They can switch it off. Without it: none. */
  get emit(): EmitValue | "";
  set emit(value: EmitValue | null | undefined);
  /** So that its headings fit among yours: 2 under an h1, 3 under an h2. Without it: 2. */
  get headingLevel(): string;
  set headingLevel(value: number | string | null | undefined);
  /** The compact one leaves out the chart and the plate. Without it: full. */
  get layout(): LayoutValue | "";
  set layout(value: LayoutValue | null | undefined);
}

export interface PlatefulArticleAttributes {
  /** Which article to show: its path below the site that the element comes from. Without it: our usual article. */
  src?: string;
  /** As the reader’s device (auto), always light, always dark, or as the color-scheme of the page around it (host). A frame cannot see that page and follows the device. Without it: auto. */
  theme?: ThemeValue;
  /** Color of frames, buttons and marks. If it is too light or too dark to read, a readable shade of it is used. Without it: our blue. */
  accent?: string;
  /** Ours, the device’s (system), or that of the page around it (host). A frame cannot see that page and takes the device’s. Without it: plateful. */
  font?: FontValue;
  /** Language of the texts. There is one so far; the attribute keeps your snippet right when there are more. Without it: en-US. */
  lang?: LangValue;
  /** So that its headings fit among yours: 2 under an h1, 3 under an h2. Without it: 2. */
  "heading-level"?: number | `${number}`;
  /** “eager” loads the program at once instead of when the element comes near. */
  loading?: string;
}

/** A health article, with its drawings and sources. */
export declare class PlatefulArticle extends HTMLElement {
  static readonly version: string;
  /** How many live. */
  static live(): number;
  /** “eager” loads the program at once instead of when the element comes near. */
  loading: string;
  /** Which article to show: its path below the site that the element comes from. Without it: our usual article. */
  get src(): string;
  set src(value: string | null | undefined);
  /** As the reader’s device (auto), always light, always dark, or as the color-scheme of the page around it (host). A frame cannot see that page and follows the device. Without it: auto. */
  get theme(): ThemeValue | "";
  set theme(value: ThemeValue | null | undefined);
  /** Color of frames, buttons and marks. If it is too light or too dark to read, a readable shade of it is used. Without it: our blue. */
  get accent(): string;
  set accent(value: string | null | undefined);
  /** Ours, the device’s (system), or that of the page around it (host). A frame cannot see that page and takes the device’s. Without it: plateful. */
  get font(): FontValue | "";
  set font(value: FontValue | null | undefined);
  /** So that its headings fit among yours: 2 under an h1, 3 under an h2. Without it: 2. */
  get headingLevel(): string;
  set headingLevel(value: number | string | null | undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    "plateful-goal": PlatefulGoal;
    "plateful-article": PlatefulArticle;
  }
  interface GlobalEventHandlersEventMap {
    "plateful-ready": CustomEvent<ReadyDetail>;
    "plateful-change": CustomEvent<ChangeDetail>;
    "plateful-error": CustomEvent<ErrorDetail>;
  }
}
