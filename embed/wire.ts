// What frame.ts, inside of the frame, and resize.ts, on the page around it, tell each other: a handshake between the
// windows, then everything through a port that nobody else holds.

export const WIRE_VERSION = 1;

/** From the frame to anybody. */
export interface ReadyMessage {
  t: "plateful:ready";
  v: number;
  /** Tells this load of the frame from the next, so that a page which asks twice answers once. */
  load: number;
}

/** From the page to a frame that may have been ready before its script. */
export interface CallMessage {
  t: "plateful:call";
  v: number;
}

/** From the page, with the port. */
export interface HelloMessage {
  t: "plateful:hello";
  v: number;
  /** Attributes of the element. */
  config: Readonly<Record<string, unknown>>;
  /** The frame's `sandbox`; null for none. */
  sandbox?: string | null;
}

/** Through the port, to the frame: sets an attribute, or takes it away. */
export interface SetMessage {
  t: "set";
  name: string;
  value: unknown;
}

/** Through the port, to the frame: the `color-scheme` that the page gives it. */
export interface SchemeMessage {
  t: "scheme";
  value: string;
}

/** Through the port, to the page: what is led to in the frame, in pixels from its upper edge. */
export interface ShowMessage {
  t: "show";
  top: number;
  height: number;
}

/** Through the port, to the page. */
export type FrameMessage = { t: "height"; value: number } | { t: "event"; name: string; detail: object } | ShowMessage;
