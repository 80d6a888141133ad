// One badge: a button with the sign of a finding. What stands there already is not written again:
// any write to the tree costs Chromium a frame.

import { el } from "../shared/dom";
import { type Finding, nameOf } from "./findings";
import { glyph } from "./glyph";
import type { Box } from "./space";

/** A badge, which can go over from one finding to another. */
export class Badge {
  readonly button = el("button", { type: "button", ariaHasPopup: "dialog" });
  private says = "";
  private stands = "";

  constructor(private readonly open: (finding: Finding) => void) {}

  get isHidden(): boolean {
    return this.button.hidden === true;
  }

  /** Stands for a finding, in a box. */
  show(finding: Finding, box: Box, layer: number): void {
    this.say(finding);
    this.stand(box, layer);
    this.button.onclick = () => this.open(finding);
    if (this.isHidden) this.button.hidden = false;
  }

  private say(finding: Finding): void {
    const { group, lacksSource, more, card } = finding;
    const name = nameOf(finding);
    const says = `${group} ${lacksSource} ${more} ${name}`;
    if (says === this.says) return;
    this.says = says;
    this.button.className = `badge ${group}`;
    this.button.ariaLabel = name;
    this.button.title = card.title;
    this.button.dataset.more = String(more);
    this.button.replaceChildren(glyph(group, !lacksSource));
  }

  private stand({ left, top, right }: Box, layer: number): void {
    const stands = `${left} ${top} ${right} ${layer}`;
    if (stands === this.stands) return;
    this.stands = stands;
    const { style } = this.button;
    style.transform = `translate(${left}px, ${top}px)`;
    style.width = style.height = `${right - left}px`;
    style.zIndex = String(layer);
  }
}
