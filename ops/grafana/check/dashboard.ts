import type { Dashboard as Model } from '@grafana/schema';

/** Grafana's model of a dashboard as JSON writes it: an enum is the text of one of its constants. */
type Written<T> = T extends string
  ? `${T}`
  : T extends (infer U)[]
    ? Written<U>[]
    : T extends object
      ? { [K in keyof T]: Written<T[K]> }
      : T;

export type Dashboard = Written<Model>;
