// The switch between the light and the dark scheme; remembered where the browser lets a page remember.
const byId = (id) => document.getElementById(id);

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

{
  const styles = byId("dark");
  const button = byId("scheme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  let chosen = null;

  const remembered = (change) => {
    try {
      return change(window.localStorage);
    } catch {
      return null; // a page from a file, or a browser that keeps nothing
    }
  };

  const show = () => {
    const dark = chosen === null ? system.matches : chosen === "dark";
    if (chosen !== null) styles.media = dark ? "screen" : "not all";
    button.textContent = dark ? "Light" : "Dark";
    button.setAttribute("aria-label", dark ? "Switch to light colours" : "Switch to dark colours");
  };

  button.addEventListener("click", () => {
    const dark = chosen === null ? system.matches : chosen === "dark";
    chosen = dark ? "light" : "dark";
    remembered((storage) => storage.setItem("factx-scheme", chosen));
    show();
  });
  system.addEventListener("change", show);
  const before = remembered((storage) => storage.getItem("factx-scheme"));
  if (before === "dark" || before === "light") chosen = before;
  button.hidden = false;
  show();
}
