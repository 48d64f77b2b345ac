// Messages between frame.ts, in the frame, and resize.ts, on the host page: a handshake between the windows, then
// everything through a private port.

export const WIRE_VERSION = 1;

/** From the frame to any parent. */
export interface ReadyMessage {
  t: "plateful:ready";
  v: number;
  /** Distinguishes loads of the frame, so that a page that asks twice answers once. */
  load: number;
}

/** From the page to a frame that may have loaded before the page's script. */
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

/** Through the port, to the frame: sets or removes an attribute. */
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

/** Through the port, to the page: what to scroll to, in pixels from the frame's top edge. */
export interface ShowMessage {
  t: "show";
  top: number;
  height: number;
}

/** Through the port, to the page. */
export type FrameMessage = { t: "height"; value: number } | { t: "event"; name: string; detail: object } | ShowMessage;
