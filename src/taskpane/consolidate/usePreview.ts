import { useEffect, useState } from "react";

/** So long nothing may change before it is worked out: whoever types a year or a date is not held up. */
const SETTLED_MS = 150;

interface Preview<Inputs, Result> {
  readonly inputs: Inputs;
  readonly result: Result;
}

/** What comes of inputs, before anything is written. */
export interface PreviewState<Inputs, Result> {
  /** Of the present inputs, or of those before them until it is worked out anew. */
  readonly shown: Preview<Inputs, Result> | null;
  /** It is about to be worked out anew. */
  readonly isPending: boolean;
  /** What was worked out elsewhere is taken over. */
  readonly show: (inputs: Inputs, result: Result) => void;
}

/**
 * Works out what comes of the inputs whenever they change and nothing else is at work. What was shown stays until then.
 * @param inputs the same object as long as they have not changed; null: there is nothing to work out
 * @param workOut the same function with each drawing
 */
export function usePreview<Inputs extends object, Result>(
  inputs: Inputs | null,
  busy: boolean,
  workOut: (inputs: Inputs) => Promise<Result>,
): PreviewState<Inputs, Result> {
  const [shown, setShown] = useState<Preview<Inputs, Result> | null>(null);
  const [failed, setFailed] = useState<Inputs | null>(null);
  const isPending = inputs !== null && shown?.inputs !== inputs && failed !== inputs;

  useEffect(() => {
    if (!inputs || !isPending || busy) return undefined;
    let isCurrent = true;
    const begin = async () => {
      try {
        const result = await workOut(inputs);
        if (isCurrent) setShown({ inputs, result });
      } catch (error) {
        // Making the report meets it again, and says what is wrong.
        console.warn(error);
        if (isCurrent) setFailed(inputs);
      }
    };
    const timer = setTimeout(() => void begin(), SETTLED_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [inputs, isPending, busy, workOut]);

  return {
    shown: inputs && failed !== inputs ? shown : null,
    isPending,
    show: (of, result) => setShown({ inputs: of, result }),
  };
}
