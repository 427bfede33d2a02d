import { Component, type ReactNode } from "react";
import type { Texts } from "../texts/texts";

interface Props {
  readonly texts: Texts;
  readonly children: ReactNode;
}

/** Catches what goes wrong while drawing; React has no function for it. Reloading begins anew. */
export class PaneBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    const { broken, reload } = this.props.texts.failure;
    return (
      <div role="alert" style={{ padding: 16 }}>
        <p>{broken}</p>
        <button type="button" onClick={() => location.reload()}>
          {reload}
        </button>
      </div>
    );
  }
}
