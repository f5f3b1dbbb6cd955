import { z } from 'zod';

/** Why a text is refused: the rule, the reason and the mend, kept in the `params` of zod's issue. */
export interface FaultParams {
  readonly rule: string;
  readonly reason: string;
  readonly fix: string;
  /** What to write instead, where no decision is needed. */
  readonly replacement?: string;
}

/** What the makers of editors' schemas and forms need to know of a field beside its type. */
declare module 'zod' {
  interface GlobalMeta {
    /** How YAML writes it. */
    scalar?:
      | 'text'
      | 'prose'
      | 'markdown'
      | 'key'
      | 'date'
      | 'moment'
      | 'address'
      | 'number'
      | 'flag'
      | undefined;
    /** One value may stand for a list of one. */
    oneOrMore?: boolean | undefined;
    /** A text may stand for a group with this field alone. */
    shortFor?: string | undefined;
    /** The vocabulary whose keys it holds. */
    keysOf?: 'topics' | 'places' | 'publishers' | 'measures' | undefined;
  }
}

type Context = z.RefinementCtx<string>;

/** Reports one fault and ends the transform; returns what zod expects of a failed transform. */
export function fault(ctx: Context, params: FaultParams): never {
  ctx.issues.push({
    code: 'custom',
    input: ctx.value,
    message: params.reason,
    params: { ...params },
  });
  return z.NEVER;
}
