// In the browser: takes over what the server rendered, when the test says so.

import { createElement } from "react";
import { hydrateRoot } from "react-dom/client";
import { Article, Whole } from "./app";

const problems: string[] = [];
const note = (error: unknown): void => {
  problems.push(String(error));
};

function hydrate(): void {
  const options = { onRecoverableError: note, onCaughtError: note, onUncaughtError: note };
  const part = document.getElementById("part");
  if (part) hydrateRoot(part, createElement(Article), options);
  else hydrateRoot(document, createElement(Whole), options);
}

// React warns on the console.
console.error = (...words: unknown[]) => note(words.join(" "));
Object.assign(window, { hydrate, problems });
