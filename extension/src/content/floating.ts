// What the card needs of the library that positions it. The build packs this file, and only it, as
// its authors pack it: it would be most of the content script otherwise.

export {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  size,
  type VirtualElement,
} from "@floating-ui/dom";
