import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTexts } from "../language";

const STEP = 50;

interface Props<Item> {
  readonly items: readonly Item[];
  readonly className?: string;
  /** A list item: it begins with `<li key=…>`. */
  readonly children: (item: Item, index: number) => ReactNode;
}

/** A list that shows its first items, and more when asked: thousands at once would make the pane stick. */
export function ShortList<Item>({ items, className, children }: Props<Item>) {
  const texts = useTexts();
  const [shown, setShown] = useState(STEP);
  const left = items.length - shown;
  return (
    <>
      <ul className={className}>{items.slice(0, shown).map(children)}</ul>
      {left > 0 && <Button onClick={() => setShown(shown + STEP)}>{texts.showMore(left)}</Button>}
    </>
  );
}
