// Adds to the pages: keyboard shortcuts, copying, actions, suggestions, previews. It stores one thing, that the shortcuts are off.
// Every text is inserted as text, never as markup.
"use strict";
(() => {
  const root = document.documentElement;
  const chinese = root.lang.startsWith("zh");
  const pick = (zh, en) => (chinese ? zh : en);
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

  // empty at first: screen readers read what is inserted later
  const announcer = make("div", { class: "announcer", role: "status" });
  document.body.append(announcer);
  let clearing = 0;
  function announce(text) {
    announcer.textContent = text;
    clearTimeout(clearing);
    clearing = setTimeout(() => { announcer.textContent = ""; }, 6000);
  }

  const typing = target => target.matches?.("input, textarea, select, [contenteditable]");

  // ---- copying

  async function write(text) {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return;
    }
    // browsers provide no clipboard on plain http, except on localhost
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
      announce(pick("已复制：", "Copied: ") + (text.length > 80 ? text.slice(0, 80) + "…" : text));
    } catch {
      announce(pick("浏览器不允许复制。请手动选择文字。", "The browser does not allow copying. Select the text instead."));
    }
  }

  document.addEventListener("click", event => {
    const button = event.target.closest?.(".copy[data-copy]");
    if (button) {
      copy(button.dataset.copy);
      if (button.dataset.style) {
        useStyle(button.dataset.style);
      }
    }
    if (event.target.closest?.("[data-print]")) {
      print();
    }
  });

  // The address stores the citation style and returns this page in it. Everything that can be copied is taken over from there.
  async function useStyle(address) {
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html" }, cache: "no-store" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const name of ["citation", "copy"]) {
        const fresh = page.querySelectorAll(`[data-${name}]`);
        document.querySelectorAll(`[data-${name}]`).forEach((old, i) => { old.dataset[name] = fresh[i]?.dataset[name] ?? old.dataset[name]; });
      }
      const rows = page.querySelectorAll(".citations-list > div");
      document.querySelectorAll(".citations-list > div").forEach((row, i) => {
        row.className = rows[i]?.className ?? "";
        [...row.children].filter(c => !c.querySelector("button")).forEach((cell, n) => cell.replaceChildren(...(rows[i]?.children[n]?.childNodes ?? [])));
      });
    } catch {
      // the style is used from the next page on
    }
  }

  // a page that is kept for all readers does not know under which address they reach it
  for (const place of document.querySelectorAll("[data-origin]")) {
    place.textContent = location.origin;
  }

  // ---- menus

  document.addEventListener("click", event => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
  });
  document.addEventListener("keydown", event => {
    const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // ---- the law: which article is on the screen, the actions of a paragraph, and text that is copied with its citation

  const law = document.querySelector(".law[data-version]");
  const sections = [...document.querySelectorAll("section.article")];
  let current = sections[0] ?? null;

  const underBar = 100; // where a link to an article leads, in pixels from the top

  // the last article that begins at the bar or above it
  function articleOnScreen() {
    let [low, high] = [0, sections.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (sections[middle].getBoundingClientRect().top <= underBar) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sections[low];
  }

  function follow() {
    current = articleOnScreen();
    const heading = current.querySelector("h3 a");
    const here = document.querySelector(".where-article");
    if (here) {
      here.textContent = (heading.querySelector(`[lang=${pick("zh", "en")}]`) ?? heading).textContent.trim();
      here.href = "#" + current.id;
    }
    const contents = document.querySelector("nav.contents");
    contents?.querySelector("[aria-current]")?.removeAttribute("aria-current");
    const entry = contents?.querySelector(`a[href="#${current.id}"]`);
    entry?.setAttribute("aria-current", "location");
    if (entry && contents.scrollHeight > contents.clientHeight) {
      const [box, line] = [contents.getBoundingClientRect(), entry.getBoundingClientRect()];
      if (line.top < box.top || line.bottom > box.bottom) {
        contents.scrollTop += line.top - box.top - box.height / 3;
      }
    }
  }

  const fold = document.querySelector("nav.contents > details");
  if (fold && matchMedia("(min-width: 64rem)").matches) {
    fold.open = true; // a wide screen has room for the contents
  }

  if (sections.length > 0) {
    let isWaiting = false;
    const later = () => {
      if (!isWaiting) {
        isWaiting = true;
        requestAnimationFrame(() => { isWaiting = false; follow(); });
      }
    };
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later, { passive: true });
    follow();
  }

  // a citation in Chinese begins with the title of the law in book title marks
  const languageOf = citation => (citation.startsWith("《") || /^[\u3400-\u9fff]/.test(citation) ? "zh" : "en");
  const withCitation = (text, citation) => `${text}\n${languageOf(citation) === "zh" ? "——" : "— "}${citation}`;

  // the lines of an article, or a paragraph with its items, or an item with its sub-items
  function linesIn(unit) {
    if (!unit.matches(".line")) {
      return [...unit.querySelectorAll(".line")];
    }
    const depth = line => ["para", "item", "subitem"].findIndex(kind => line.classList.contains(kind));
    const lines = [unit];
    for (let next = unit.nextElementSibling; next?.matches(".line") && depth(next) > depth(unit); next = next.nextElementSibling) {
      lines.push(next);
    }
    return lines;
  }

  function textOf(unit) {
    const language = languageOf(unit.dataset.citation);
    const wording = line => line.querySelector(`p[lang=${language}]`) ?? line.querySelector("p");
    return linesIn(unit).map(line => wording(line)?.textContent.replace(/\s+/g, " ").trim()).filter(Boolean).join("\n");
  }

  const acts = make("span", { class: "acts", role: "group", "aria-label": pick("条款操作", "Actions") });
  let active = null;

  function showActions(line) {
    const unit = line.matches(".article-head") ? line.closest("section") : line;
    if (active === unit) {
      return;
    }
    active = unit;
    const action = (words, run) => {
      const button = make("button", { type: "button" }, words);
      button.addEventListener("click", run);
      return button;
    };
    const { compare, penalties } = line.closest("[data-compare], [data-penalties]")?.dataset ?? {};
    acts.replaceChildren(
      action(pick("复制文字", "Copy text"), () => copy(withCitation(textOf(unit), unit.dataset.citation))),
      action(pick("复制引文", "Cite"), () => copy(unit.dataset.citation)),
      action(pick("复制链接", "Link"), () => copy(`${location.origin}${law.dataset.version}/${unit.id}`)),
      ...(compare ? [make("a", { href: compare }, pick("对比", "Compare"))] : []),
      ...(penalties ? [make("a", { href: penalties }, pick("罚则", "Penalties"))] : []));
    const gutter = line.querySelector(":scope > .gutter");
    if (gutter) {
      gutter.after(acts);
    } else {
      line.append(acts);
    }
  }

  function hideActions() {
    active = null;
    acts.remove();
  }

  if (law) {
    const lineAt = target => law.contains(target) && target.closest?.(".line, .article-head");
    const follow = event => {
      const line = lineAt(event.target);
      if (line) {
        showActions(line);
      } else if (!acts.contains(document.activeElement)) {
        hideActions();
      }
    };
    document.addEventListener("focusin", follow);
    let pointer = "";
    document.addEventListener("pointerover", event => {
      const place = `${event.clientX} ${event.clientY}`;
      // a page that scrolls under the pointer does not take the actions from the focus
      if (place !== pointer && !acts.querySelector(":focus-visible")) {
        follow(event);
      }
      pointer = place;
    });
    document.addEventListener("copy", event => {
      const selection = getSelection();
      if (typing(event.target) || selection.isCollapsed) {
        return;
      }
      const range = selection.getRangeAt(0);
      const lines = [...law.querySelectorAll(".line")].filter(line => range.intersectsNode(line));
      const text = selection.toString();
      const squeezed = text.replace(/\s+/g, "");
      // part of a sentence is copied as it is
      if (!lines.some(line => [...line.querySelectorAll("p")].some(p => squeezed.includes(p.textContent.replace(/\s+/g, ""))))) {
        return;
      }
      const units = lines.length === 1 ? lines : [...new Set(lines.map(line => line.closest("section.article, .article-page")))];
      const citations = units.map(unit => unit.dataset.citation);
      const cited = citations.length > 1 ? `${citations[0]} – ${citations[citations.length - 1]}` : citations[0];
      event.clipboardData.setData("text/plain", withCitation(text.trim(), cited));
      event.preventDefault();
      announce(pick("已复制，并附出处：", "Copied with its citation: ") + cited);
    });
  }

  // ---- keyboard shortcuts

  const hits = () => [...document.querySelectorAll("li.hit")];

  // moves the focus to the next or the previous hit
  function moveToHit(step) {
    const list = hits();
    const at = list.indexOf(document.activeElement?.closest("li.hit"));
    const next = list[at < 0 ? (step > 0 ? 0 : -1) : at + step];
    const link = next?.querySelector("a.hit-link");
    link?.focus();
    next?.scrollIntoView({ block: "nearest" });
    return Boolean(link);
  }

  // the citation of the focused element, else of the target of the address if it is on the screen, else of the article on the screen
  function citation() {
    const target = document.querySelector(":target");
    const { top, bottom } = target?.getBoundingClientRect() ?? {};
    const chosen = document.activeElement?.closest("[data-citation]")
      ?? (top < innerHeight && bottom > 0 ? target.closest("[data-citation]") : null)
      ?? current
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
      case "g": {
        const box = document.getElementById("find");
        box?.focus();
        box?.select();
        return Boolean(box);
      }
      case "ArrowDown": case "j":
        return moveToHit(1);
      case "ArrowUp": case "k":
        return moveToHit(-1);
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

  // single-character shortcuts can be turned off, because speech input can trigger them by accident (WCAG 2.1.4)
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

  // ---- suggestions: an ARIA combobox; the arrow keys move through the list while the focus stays in the box

  function suggest(box) {
    const list = make("ul", { id: "suggestions", class: "suggestions", role: "listbox", "aria-label": pick("建议", "Suggestions") });
    list.hidden = true;
    box.type = "text"; // an input of type search cannot be a combobox
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false", enterkeyhint: "search" })) {
      box.setAttribute(name, value);
    }
    box.after(list);
    let isAvailable = true;
    let typed = box.value;
    let wait = 0;
    let request = new AbortController();

    function select(option) {
      clearTimeout(wait); // a late answer would remove the selection
      request.abort();
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
      request.abort();
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
        const beside = typeof label === "string" ? label : label?.[pick("zh", "en")] ?? label?.zh ?? label?.en;
        if (beside && beside !== text) {
          option.append(" ", make("span", { class: "second" }, beside));
        }
        list.append(option);
      }
      list.hidden = list.childElementCount === 0;
      Object.assign(list.style, { left: box.offsetLeft + "px", top: box.offsetTop + box.offsetHeight + 2 + "px", width: box.offsetWidth + "px" });
      box.setAttribute("aria-expanded", String(!list.hidden));
    }

    async function load() {
      request.abort();
      request = new AbortController();
      const { signal } = request;
      try {
        const answer = await fetch("/api/suggest?q=" + encodeURIComponent(typed.trim()), { headers: { Accept: "application/json" }, signal });
        isAvailable = answer.status !== 404;
        const json = answer.ok ? await answer.json() : null;
        if (!signal.aborted) {
          show(Array.isArray(json?.suggestions) ? json.suggestions : []);
        }
      } catch {
        // aborted by further typing, or the service is not reachable: the box works without suggestions
      }
    }

    box.addEventListener("input", event => {
      typed = box.value;
      clearTimeout(wait);
      if (!typed.trim()) {
        close();
      } else if (isAvailable && !event.isComposing) {
        wait = setTimeout(load, 120);
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
        if (moveToHit(1)) {
          event.preventDefault();
        }
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
        event.preventDefault();
        // the cycle includes the box itself, with the typed text
        const places = options.length + 1;
        select(options[(at + 1 + (event.key === "ArrowDown" ? 1 : places - 1)) % places - 1]);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        box.value = typed;
        close();
      } else if (event.key === "Enter") {
        close(); // the form is sent with the content of the box
      }
    });
    // so that the box does not lose the focus
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

  // ---- previews: the text of a provision beside its link; the pointer can move onto it, and Escape closes it

  const card = make("div", { class: "preview", id: "preview", role: "tooltip" });
  card.hidden = true;
  (document.getElementById("main") ?? document.body).append(card);
  const fetched = new Map();
  const statuses = { // of law that is not in force
    draft: pick("征求意见稿", "draft"),
    "not-yet-in-force": pick("尚未施行", "not yet in force"),
    superseded: pick("已被修改", "superseded"),
    repealed: pick("已废止", "repealed"),
    unknown: pick("效力不明", "status unknown"),
  };
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

  // the JSON of an article has paragraphs; that of a smaller provision has lines
  function linesOf(json, language) {
    const lines = json.text?.[language];
    return Array.isArray(lines) ? lines
      : (json.paragraphs ?? []).flatMap(p => [p, ...(p.items ?? []).flatMap(i => [i, ...(i.subitems ?? [])])])
        .filter(p => p[language]).map(p => numberOf(p.id, language) + p[language]);
  }

  // the number before an item, from its id: （三） or (3); for a sub-item 3.
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
    const lines = link.getClientRects(); // a link can have several lines; the preview must not cover any
    const [line, last] = [lines[0], lines[lines.length - 1]];
    const gap = 6;
    const below = last.bottom + gap + card.offsetHeight <= innerHeight || line.top < card.offsetHeight + gap;
    card.style.left = Math.max(8, Math.min(line.left, root.clientWidth - card.offsetWidth - 8)) + scrollX + "px";
    card.style.top = (below ? last.bottom + gap : line.top - gap - card.offsetHeight) + scrollY + "px";
  }

  async function preview(link) {
    hide();
    shown = link;
    // 前两款 has two provisions
    const all = (await Promise.all(link.dataset.preview.split(" ").map(provision))).filter(Boolean);
    if (all.length === 0 || shown !== link) {
      return;
    }
    const preferred = link.closest("[lang]").lang.startsWith("zh") ? "zh" : "en";
    const language = linesOf(all[0], preferred).length > 0 ? preferred : preferred === "zh" ? "en" : "zh";
    const most = (language === "zh" ? 400 : 900) / all.length;
    card.lang = language;
    card.replaceChildren(...all.flatMap(json => {
      const whole = linesOf(json, language).join("\n");
      return whole ? [
        make("b", {}, json.label?.[language] ?? ""),
        make("span", { class: "soft" }, ` ${json.version ?? ""}${statuses[json.status] ? " · " + statuses[json.status] : ""}`),
        ...(whole.length > most ? whole.slice(0, most) + "…" : whole).split("\n").map(line => make("p", {}, line)),
      ] : [];
    }));
    if (card.childElementCount === 0) {
      return;
    }
    card.hidden = false;
    place(link);
    link.removeAttribute("title"); // the browser's own tooltip would cover the preview
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
      // leaves time to move the pointer onto the preview
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
