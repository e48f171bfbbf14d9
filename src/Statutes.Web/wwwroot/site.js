// What the pages do beyond what the server renders: keys, copying, suggestions, previews. Nothing is stored but that the keys are off, and every text is set as text.
"use strict";
(() => {
  const root = document.documentElement;
  const chinese = root.lang.startsWith("zh");
  const say = (zh, en) => (chinese ? zh : en);
  root.classList.add("js");

  function make(tag, attributes, text) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      element.setAttribute(name, value);
    }
    if (text) {
      element.textContent = text;
    }
    return element;
  }

  // stands empty from the start: what is put into it later is read aloud
  const said = make("div", { class: "said", role: "status" });
  document.body.append(said);
  let saidUntil = 0;
  function announce(text) {
    said.textContent = text;
    clearTimeout(saidUntil);
    saidUntil = setTimeout(() => { said.textContent = ""; }, 6000);
  }

  // ---- copying

  async function write(text) {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return;
    }
    // a plain http address that is not this machine has no clipboard
    const focused = document.activeElement;
    const area = make("textarea", { class: "visually-hidden", "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    focused?.focus();
    if (!done) {
      throw new Error("not copied");
    }
  }

  async function copy(text) {
    try {
      await write(text);
      announce(say("已复制：", "Copied: ") + (text.length > 80 ? text.slice(0, 80) + "…" : text));
    } catch {
      announce(say("浏览器不允许复制", "The browser does not allow copying"));
    }
  }

  document.addEventListener("click", event => {
    const button = event.target.closest?.(".copy[data-copy]");
    if (button) {
      copy(button.dataset.copy);
    }
  });

  // ---- keys

  const typing = target => target.matches?.("input, textarea, select, [contenteditable]");
  const hits = () => [...document.querySelectorAll("li.hit")];

  // the focus is the selection
  function walk(step) {
    const list = hits();
    const at = list.indexOf(document.activeElement?.closest("li.hit"));
    const next = list[at < 0 ? (step > 0 ? 0 : -1) : at + step];
    const link = next?.querySelector("a.hit-link");
    link?.focus();
    next?.scrollIntoView({ block: "nearest" });
    return Boolean(link);
  }

  // of what has the focus, else of the place in the address, else the first
  function citation() {
    const chosen = document.activeElement?.closest("[data-citation]")
      ?? document.querySelector(":target")?.closest("[data-citation]")
      ?? document.querySelector("[data-citation]");
    return chosen?.dataset.citation;
  }

  function press(key) {
    switch (key) {
      case "/": {
        const box = document.getElementById("q");
        box?.focus();
        box?.select();
        return Boolean(box);
      }
      case "ArrowDown": case "j":
        return walk(1);
      case "ArrowUp": case "k":
        return walk(-1);
      case "c": {
        const text = citation();
        if (text) {
          copy(text);
        }
        return Boolean(text);
      }
      case "?": {
        const help = document.getElementById("help");
        help?.showModal();
        return Boolean(help);
      }
      default:
        return false;
    }
  }

  // who writes by voice, or hits a key unwanted, switches off those that are single characters (WCAG 2.1.4)
  const keysOff = "statutes-keys=off";
  const keysSwitch = document.getElementById("keys");
  const isSingleCharacter = key => key.length === 1;
  root.dataset.keys = document.cookie.split("; ").includes(keysOff) ? "off" : "on";
  if (keysSwitch) {
    keysSwitch.checked = root.dataset.keys === "on";
    keysSwitch.addEventListener("change", () => {
      root.dataset.keys = keysSwitch.checked ? "on" : "off";
      document.cookie = `${keysOff}; path=/; samesite=lax; max-age=${keysSwitch.checked ? 0 : 365 * 24 * 3600}`;
    });
  }
  document.querySelector("[data-help]")?.addEventListener("click", () => press("?"));

  document.addEventListener("keydown", event => {
    const busy = event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey;
    if (busy || typing(event.target) || document.querySelector("dialog[open]") || (root.dataset.keys === "off" && isSingleCharacter(event.key))) {
      return;
    }
    if (press(event.key)) {
      event.preventDefault();
    }
  });

  // ---- suggestions: the combobox of ARIA, with a list that the arrows walk while the focus stays in the box

  function suggest(box) {
    const list = make("ul", { id: "suggestions", class: "suggestions", role: "listbox", "aria-label": say("建议", "Suggestions") });
    list.hidden = true;
    box.type = "text"; // a search box may not be a combobox
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false", enterkeyhint: "search" })) {
      box.setAttribute(name, value);
    }
    box.after(list);
    let there = true;
    let typed = box.value;
    let wait = 0;
    let asked = new AbortController();

    function select(option) {
      clearTimeout(wait); // a late answer would take the choice away
      asked.abort();
      list.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
      option?.setAttribute("aria-selected", "true");
      option?.scrollIntoView({ block: "nearest" });
      box.value = option ? option.dataset.text : typed;
      if (option) {
        box.setAttribute("aria-activedescendant", option.id);
      } else {
        box.removeAttribute("aria-activedescendant");
      }
    }

    function close() {
      clearTimeout(wait);
      asked.abort();
      list.hidden = true;
      list.replaceChildren();
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
    }

    function show(suggestions) {
      close();
      for (const { text, language, label } of suggestions) {
        if (typeof text !== "string" || !text) {
          continue;
        }
        const option = make("li", { id: "suggestion-" + list.childElementCount, role: "option", "aria-selected": "false", "data-text": text });
        option.append(make("span", /^(zh|en)$/.test(language) ? { lang: language } : {}, text));
        const beside = typeof label === "string" ? label : label?.[say("zh", "en")] ?? label?.zh ?? label?.en;
        if (beside && beside !== text) {
          option.append(" ", make("span", { class: "second" }, beside));
        }
        list.append(option);
      }
      list.hidden = list.childElementCount === 0;
      Object.assign(list.style, { left: box.offsetLeft + "px", top: box.offsetTop + box.offsetHeight + 2 + "px", width: box.offsetWidth + "px" });
      box.setAttribute("aria-expanded", String(!list.hidden));
    }

    async function ask() {
      asked.abort();
      asked = new AbortController();
      const { signal } = asked;
      try {
        const answer = await fetch("/api/suggest?q=" + encodeURIComponent(typed.trim()), { headers: { Accept: "application/json" }, signal });
        there = answer.status !== 404;
        const read = answer.ok ? await answer.json() : null;
        if (!signal.aborted) {
          show(Array.isArray(read?.suggestions) ? read.suggestions : []);
        }
      } catch {
        // typed on, or not reached: the box works without
      }
    }

    box.addEventListener("input", event => {
      typed = box.value;
      clearTimeout(wait);
      if (!typed.trim()) {
        close();
      } else if (there && !event.isComposing) {
        wait = setTimeout(ask, 120);
      }
    });
    box.addEventListener("compositionend", () => box.dispatchEvent(new Event("input")));
    box.addEventListener("blur", close);
    box.addEventListener("keydown", event => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      const options = [...list.children];
      const at = options.findIndex(o => o.getAttribute("aria-selected") === "true");
      if (event.key === "ArrowDown" && list.hidden) {
        if (walk(1)) {
          event.preventDefault();
        }
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
        event.preventDefault();
        // one place in the round is the box itself, with what was typed
        const places = options.length + 1;
        select(options[(at + 1 + (event.key === "ArrowDown" ? 1 : places - 1)) % places - 1]);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        box.value = typed;
        close();
      } else if (event.key === "Enter") {
        close(); // the form goes out with what stands in the box
      }
    });
    // the box keeps the focus
    list.addEventListener("pointerdown", event => event.preventDefault());
    list.addEventListener("click", event => {
      const option = event.target.closest("[role=option]");
      if (option) {
        box.value = option.dataset.text;
        close();
        box.form.requestSubmit();
      }
    });
  }

  const searchBox = document.getElementById("q");
  if (searchBox?.form) {
    suggest(searchBox);
  }

  // ---- previews: the text of a provision beside the link to it; hoverable, and gone with Escape

  const card = make("div", { class: "preview", id: "preview", role: "tooltip" });
  card.hidden = true;
  (document.getElementById("main") ?? document.body).append(card);
  const fetched = new Map();
  let shown = null;
  let pending = 0;

  function provision(address) {
    if (!fetched.has(address)) {
      fetched.set(address, fetch(address, { headers: { Accept: "application/json" } })
        .then(answer => (answer.ok ? answer.json() : null))
        .catch(() => { fetched.delete(address); return null; }));
    }
    return fetched.get(address);
  }

  // an article comes by paragraphs, anything deeper as lines
  function linesOf(read, language) {
    const lines = read.text?.[language];
    return Array.isArray(lines) ? lines
      : (read.paragraphs ?? []).flatMap(p => [p, ...(p.items ?? []).flatMap(i => [i, ...(i.subitems ?? [])])])
        .filter(p => p[language]).map(p => numberOf(p.id, language) + p[language]);
  }

  // the number that stands before an item, which its id has: （三） or (3), and of a sub-item 3.
  function numberOf(id, language) {
    const [, kind, number] = /__(item|subitem)_(\d+)$/.exec(id) ?? [];
    if (!kind || kind === "subitem") {
      return kind ? number + ". " : "";
    }
    const [tens, ones] = [Math.floor(number / 10), number % 10];
    const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    return language === "en" ? `(${number}) ` : number > 99 ? `（${number}）` : `（${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${digits[ones]}）`;
  }

  function hide() {
    clearTimeout(pending);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    card.hidden = true;
  }

  function place(link) {
    const lines = link.getClientRects(); // a link may break, and no line of it is covered
    const [line, last] = [lines[0], lines[lines.length - 1]];
    const gap = 6;
    const below = last.bottom + gap + card.offsetHeight <= innerHeight || line.top < card.offsetHeight + gap;
    card.style.left = Math.max(8, Math.min(line.left, root.clientWidth - card.offsetWidth - 8)) + scrollX + "px";
    card.style.top = (below ? last.bottom + gap : line.top - gap - card.offsetHeight) + scrollY + "px";
  }

  async function preview(link) {
    hide();
    shown = link;
    const read = await provision(link.dataset.preview);
    if (!read || shown !== link) {
      return;
    }
    const wanted = link.closest("[lang]").lang.startsWith("zh") ? "zh" : "en";
    const language = linesOf(read, wanted).length > 0 ? wanted : wanted === "zh" ? "en" : "zh";
    const lines = linesOf(read, language);
    if (lines.length === 0) {
      return;
    }
    const most = language === "zh" ? 400 : 900;
    const whole = lines.join("\n");
    card.lang = language;
    card.replaceChildren(
      make("b", {}, read.label?.[language] ?? ""),
      ...(whole.length > most ? whole.slice(0, most) + "…" : whole).split("\n").map(line => make("p", {}, line)));
    card.hidden = false;
    place(link);
    link.removeAttribute("title"); // the browser's own box would cover this one
    link.setAttribute("aria-describedby", card.id);
  }

  const linkAt = target => target.closest?.("a[data-preview]");

  document.addEventListener("pointerover", event => {
    if (event.pointerType === "touch") {
      return;
    }
    const link = linkAt(event.target);
    if (link === shown && shown || card.contains(event.target)) {
      clearTimeout(pending);
    } else if (link) {
      clearTimeout(pending);
      pending = setTimeout(() => preview(link), 200);
    } else {
      // time enough to reach the box
      clearTimeout(pending);
      if (shown && shown !== document.activeElement) {
        pending = setTimeout(hide, 300);
      }
    }
  });
  document.addEventListener("focusin", event => {
    const link = linkAt(event.target);
    if (link?.matches(":focus-visible")) {
      preview(link);
    } else if (shown && !link) {
      hide();
    }
  });
  document.addEventListener("focusout", event => {
    if (event.target === shown) {
      hide();
    }
  });
  document.addEventListener("click", event => {
    if (linkAt(event.target)) {
      hide();
    }
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      hide();
    }
  });
})();
