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
}

/** Through the port, to the frame: sets an attribute, or takes it away. */
export interface SetMessage {
  t: "set";
  name: string;
  value: unknown;
}

/** Through the port, to the page. */
export type FrameMessage = { t: "height"; value: number } | { t: "event"; name: string; detail: object };
