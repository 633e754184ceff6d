/*
What makes a page move: details beside the picture, links between items, search, keys; common.js stands in front of it.
Everything can be read without it. It writes nothing but text and copies of what the page already has, and asks the
network for nothing. Every text that it shows is in the page, in the language of the map.
*/
(() => {
  /** What leads to what: from where it hurts to how success is measured. */
  const CHAIN = ["touchpoint", "pain", "solution", "kpi"];
  const SVG = "http://www.w3.org/2000/svg";

  /** One map: its items, as rows or columns of its tables, and the groups of the picture that show them. */
  function Page(root) {
    this.root = root;
    this.prefix = root.id.slice(0, -"top".length);
    this.bands = root.querySelector(".bands");
    this.panel = root.querySelector(".panel");
    this.level = Number(root.querySelector(".heading")?.tagName.at(1)) || 1;
    this.rtl = getComputedStyle(root).direction === "rtl";
    this.collator = collatorOf(root);
    this.shown = new Map();
    for (const item of root.querySelectorAll(".band svg:not(.again) a.item")) {
      const id = this.target(item);
      this.shown.set(id, [...(this.shown.get(id) ?? []), item]);
    }
    this.records = new Map();
    for (const place of root.querySelectorAll(".tables tr[id], .tables thead th[id]")) {
      this.records.set(this.short(place.id), new Item(place, this.short(place.id)));
    }
  }
  Page.prototype.short = function (id) {
    return id.startsWith(this.prefix) ? id.slice(this.prefix.length) : "";
  };
  /** The boxes of the stages in their bar. */
  Page.prototype.columns = function () {
    const stages = [...this.bands.querySelectorAll("[data-lane=stages] svg.body a.item")];
    return stages.map((stage) => stage.getBoundingClientRect());
  };
  /** The id, without prefix, that a link leads to inside of this map. */
  Page.prototype.target = function (link) {
    const address = link.getAttribute("href") ?? "";
    return address.startsWith("#") ? this.short(decode(address.slice(1))) : "";
  };

  function decode(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  /** An item: a row of a table, or a column of one whose items stand side by side. */
  function Item(place, id) {
    this.id = id;
    this.sort = CHAIN.find((kind) => id.startsWith(`${kind}-`)) ?? "";
    const table = place.closest("table");
    this.kind = table.dataset.kind;
    const heads = [...table.tHead.rows[0].cells];
    if (place.tagName === "TR") {
      this.head = place.cells[0];
      this.pairs = heads.map((head, at) => [head, place.cells[at]]).slice(1);
    } else {
      this.head = place;
      this.pairs = [...table.tBodies[0].rows].map((row) => [row.cells[0], row.cells[heads.indexOf(place)]]);
    }
    this.pairs = this.pairs.filter(([, cell]) => !cell.querySelector(":scope > .none"));
    this.number = this.head.querySelector(".number")?.textContent ?? "";
    this.name = this.head.querySelector("b")?.textContent ?? ownText(this.head);
  }
  Item.prototype.links = function () {
    return [this.head, ...this.pairs.map(([, cell]) => cell)].flatMap((cell) => [...cell.querySelectorAll("a[href^='#']")]);
  };
  Item.prototype.text = function () {
    return [this.head, ...this.pairs.map(([, cell]) => cell)].map((cell) => cell.textContent).join(" ");
  };

  /** The text of an element without that of its children. */
  function ownText(element) {
    return [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join("").trim();
  }

  const copies = (cell) => [...cell.childNodes].map((node) => node.cloneNode(true));

  // ---- Details -------------------------------------------------------------------------------------------------

  function setUpPanel(page) {
    const { root, panel } = page;
    const details = panel.querySelector(".details");
    let back = null;
    let open = "";

    page.open = (id, from) => {
      const item = page.records.get(id);
      if (!item) return false;
      const visible = (page.shown.get(id) ?? []).find((shape) => shape.getClientRects().length > 0);
      // What a search found is hidden by now.
      if (from && !panel.contains(from)) back = from.closest(".search")?.querySelector("input") ?? from;
      mark(open, false);
      open = id;
      mark(open, true);
      details.replaceChildren(...describe(page, item));
      const box = (from && !panel.contains(from) ? from : visible)?.getBoundingClientRect();
      if (box) panel.classList.toggle("start", box.left + box.width / 2 > innerWidth / 2 !== page.rtl);
      panel.setAttribute("aria-label", `${item.kind}: ${item.name}`);
      panel.hidden = false;
      panel.scrollTop = 0;
      address(`#${page.prefix}${encodeURIComponent(id)}`);
      details.querySelector(".name").focus({ preventScroll: true });
      if (!from) visible?.scrollIntoView({ block: "center", inline: "center" });
      back ??= visible ?? null;
      return true;
    };

    page.close = () => {
      if (panel.hidden) return false;
      panel.hidden = true;
      mark(open, false);
      open = "";
      address("");
      if (back?.isConnected) back.focus();
      back = null;
      return true;
    };

    function mark(id, on) {
      page.shown.get(id)?.forEach((shape) => shape.classList.toggle("open", on));
    }

    root.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!link.closest(".map, .panel, .found, .cards, .figure")) return;
      if (page.open(page.target(link), link)) event.preventDefault();
    });
    panel.querySelector(".close").addEventListener("click", () => page.close());
    root.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && page.close()) event.preventDefault();
    });
    const follow = () => {
      const id = page.short(decode(location.hash.slice(1)));
      if (id) page.open(id);
    };
    addEventListener("hashchange", follow);
    // While it loads, the browser takes the focus to where the address leads.
    if (document.readyState === "complete") follow();
    else addEventListener("load", () => ready.then(() => requestAnimationFrame(follow)));
  }

  /** Changes what the address says behind `#`; a page around the map may have a base of its own. */
  function address(hash) {
    history.replaceState(history.state, "", location.href.split("#")[0] + hash);
  }

  /** Kind, name, every field, then what the item is linked with. */
  function describe(page, item) {
    const name = make(`h${page.level + 1}`, { class: "name", tabindex: "-1" }, item.name);
    const parts = [make("p", { class: "kind" }, [item.kind, item.number].filter(Boolean).join(" ")), name];
    const more = [...item.head.querySelectorAll("small, sup, a[rel]")].map((node) => node.cloneNode(true));
    if (more.length > 0 && item.head.scope === "row") parts.push(make("div", { class: "lead" }, ...more));
    const pair = ([head, cell]) => {
      const term = head.querySelector("b")?.textContent ?? (ownText(head) || head.textContent);
      return make("div", {}, make("dt", {}, term), make("dd", {}, ...copies(cell)));
    };
    parts.push(make("dl", {}, ...item.pairs.map(pair)));
    const linked = [...neighbours(page).get(item.id) ?? []].map((id) => page.records.get(id)).filter((other) => other?.sort);
    if (linked.length > 0) {
      const card = (other) =>
        make("a", { href: `#${page.prefix}${other.id}` }, make("small", {}, [other.kind, other.number].filter(Boolean).join(" ")), other.name);
      parts.push(make("div", { class: "linked" }, make(`h${page.level + 2}`, {}, page.panel.dataset.linked), ...linked.map(card)));
    }
    return parts;
  }

  /** For each item those that its fields name, and those whose fields name it. */
  function neighbours(page) {
    if (page.near) return page.near;
    page.near = new Map();
    const add = (from, to) => page.near.set(from, (page.near.get(from) ?? new Set()).add(to));
    for (const item of page.records.values()) {
      for (const link of item.links()) {
        const other = page.target(link);
        if (other === item.id || !page.records.has(other)) continue;
        add(item.id, other);
        add(other, item.id);
      }
    }
    return page.near;
  }

  // ---- Links between items -------------------------------------------------------------------------------------

  function setUpLinks(page) {
    const overlay = document.createElementNS(SVG, "svg");
    overlay.setAttribute("class", "links");
    overlay.setAttribute("aria-hidden", "true");
    page.bands.append(overlay);

    page.light = (ids) => {
      const lit = new Set(ids);
      for (const [id, shapes] of page.shown) shapes.forEach((shape) => shape.classList.toggle("lit", lit.has(id)));
      page.bands.classList.toggle("linking", lit.size > 0);
    };

    const show = (event) => {
      const shape = event.target.closest("a.item");
      if (!shape || !page.bands.contains(shape)) return;
      const { ids, edges } = chain(page, page.target(shape));
      overlay.replaceChildren();
      if (ids.size < 2) return page.light([]);
      page.light(ids);
      for (const [from, to] of edges) draw(page, overlay, from, to);
    };
    const hide = () => {
      overlay.replaceChildren();
      page.light(page.matches ?? []);
    };
    page.bands.addEventListener("pointerover", show);
    page.bands.addEventListener("pointerout", hide);
    page.bands.addEventListener("focusin", show);
    page.bands.addEventListener("focusout", hide);
  }

  /** From an item up to how success is measured, and down to where it hurts. */
  function chain(page, id) {
    const ids = new Set([id]);
    const edges = [];
    for (const step of [1, -1]) {
      const queue = [id];
      while (queue.length > 0) {
        const here = page.records.get(queue.pop());
        for (const near of neighbours(page).get(here?.id) ?? []) {
          const other = page.records.get(near);
          const rank = CHAIN.indexOf(other.sort);
          if (rank < 0 || !here.sort || (rank - CHAIN.indexOf(here.sort)) * step <= 0) continue;
          edges.push(step > 0 ? [here.id, near] : [near, here.id]);
          if (!ids.has(near)) queue.push(near);
          ids.add(near);
        }
      }
    }
    return { ids, edges };
  }

  /** The radius of what a line ends in. */
  const END = 3.5;

  /** A line between the nearest two shapes of two items: down the gutters beside their cards, across above the lane. */
  function draw(page, overlay, from, to) {
    const ground = page.bands.getBoundingClientRect();
    const shapes = (id) =>
      (page.shown.get(id) ?? [])
        .filter((shape) => !shape.closest("[data-lane=emotion]") && shape.getClientRects().length > 0)
        .map((shape) => ({ shape, box: shape.getBoundingClientRect() }));
    let best = null;
    for (const a of shapes(from)) {
      for (const b of shapes(to)) {
        const far = Math.abs(a.box.left - b.box.left) + Math.abs(a.box.top - b.box.top);
        if (!best || far < best.far) best = { a, b, far };
      }
    }
    if (!best) return;
    const { a, b } = best;
    const x = (value) => (value - ground.left).toFixed(1);
    const y = (value) => (value - ground.top).toFixed(1);
    // The end of a line touches the outside of a card.
    const edge = ({ box }) => (page.rtl ? box.right + END : box.left - END);
    const middle = ({ box }) => box.top + Math.min(box.height / 2, 20);
    const [start, end] = [gutter(page, a), gutter(page, b)];
    // The next hairline is that between two lanes.
    const across = b.shape.closest(".band").getBoundingClientRect().top + 2;
    const path = document.createElementNS(SVG, "path");
    const way = start === end ? "" : `V${y(across)}H${x(end)}`;
    path.setAttribute("d", `M${x(edge(a))} ${y(middle(a))}H${x(start)}${way}V${y(middle(b))}H${x(edge(b))}`);
    overlay.append(path, ...[a, b].map((one) => dot(x(edge(one)), y(middle(one)))));
  }

  /** Where the column of a shape begins, beside all of its cards. */
  function gutter(page, { box }) {
    const middle = box.left + box.width / 2;
    const starts = page.columns().map((column) => (page.rtl ? column.right : column.left));
    const before = starts.filter((start) => (page.rtl ? start >= middle : start <= middle));
    const gap = page.rtl ? -2 : 2;
    if (before.length > 0) return (page.rtl ? Math.min(...before) : Math.max(...before)) + gap;
    return page.rtl ? box.right + 5 : box.left - 5;
  }

  function dot(x, y) {
    const circle = document.createElementNS(SVG, "circle");
    for (const [name, value] of Object.entries({ cx: x, cy: y, r: END })) circle.setAttribute(name, value);
    return circle;
  }

  // ---- Keys ----------------------------------------------------------------------------------------------------

  /** One stop for the tab key; arrows move to the nearest item in their direction. */
  function setUpKeys(page) {
    const all = [...page.bands.querySelectorAll("svg:not(.again) a.item")];
    let current = all[0];
    all.forEach((shape) => shape.setAttribute("tabindex", shape === current ? "0" : "-1"));
    page.bands.addEventListener("focusin", (event) => {
      const shape = event.target.closest("a.item");
      if (!shape) return;
      current?.setAttribute("tabindex", "-1");
      current = shape;
      current.setAttribute("tabindex", "0");
    });
    const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    page.bands.addEventListener("keydown", (event) => {
      const direction = directions[event.key];
      if (!direction || event.altKey || event.ctrlKey || event.metaKey || !event.target.closest("a.item")) return;
      event.preventDefault();
      nearest(all, event.target.closest("a.item"), direction)?.focus();
    });
  }

  function nearest(all, from, [dx, dy]) {
    const middle = (shape) => {
      const box = shape.getBoundingClientRect();
      return [box.left + box.width / 2, box.top + box.height / 2];
    };
    const [x0, y0] = middle(from);
    let best = null;
    for (const shape of all) {
      if (shape === from || shape.getClientRects().length === 0) continue;
      const [x, y] = middle(shape);
      const along = (x - x0) * dx + (y - y0) * dy;
      const aside = Math.abs((x - x0) * dy) + Math.abs((y - y0) * dx);
      if (along < 2 || aside > along * 4) continue;
      const far = along + 3 * aside;
      if (!best || far < best.far) best = { shape, far };
    }
    return best?.shape;
  }

  // ---- Search --------------------------------------------------------------------------------------------------

  const MOST_FOUND = 40;

  function setUpSearch(page) {
    const search = page.root.querySelector(".search");
    if (!search) return;
    const input = search.querySelector("input");
    const found = search.querySelector(".found");
    const status = found.querySelector("[role=status]");
    const list = found.querySelector("ul");
    search.hidden = false;

    const look = () => {
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      page.matches = null;
      found.hidden = words.length === 0;
      list.replaceChildren();
      if (words.length > 0) {
        const matches = [...page.records.values()].filter((item) => {
          item.plain ??= plain(item.text());
          return words.every((word) => item.plain.includes(word));
        });
        // What is called so comes before what mentions it, single items before whole stages and personas.
        const rank = (item) => (words.every((word) => plain(item.name).includes(word)) ? 0 : 2) + (item.sort ? 0 : 1);
        matches.sort((a, b) => rank(a) - rank(b));
        page.matches = matches.map((item) => item.id);
        status.textContent = matches.length > 0 ? status.dataset.some.replace("{}", matches.length) : status.dataset.none;
        list.append(...matches.slice(0, MOST_FOUND).map((item) => entry(page, item)));
      }
      page.light(page.matches ?? []);
    };
    input.addEventListener("input", look);
    search.addEventListener("keydown", (event) => {
      const links = [...list.querySelectorAll("a")];
      const at = links.indexOf(document.activeElement);
      if (event.key === "Escape" && input.value) {
        input.value = "";
        look();
        input.focus();
      } else if (event.key === "ArrowDown" && at + 1 < links.length) {
        links[at + 1].focus();
      } else if (event.key === "ArrowUp" && at >= 0) {
        (links[at - 1] ?? input).focus();
      } else if (event.key === "Enter" && document.activeElement === input && links.length > 0) {
        links[0].click();
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    });
    list.addEventListener("click", () => {
      found.hidden = true;
    });
    document.addEventListener("pointerdown", (event) => {
      if (!search.contains(event.target)) found.hidden = true;
    });
    input.addEventListener("focus", look);
  }

  function entry(page, item) {
    const kind = make("small", {}, [item.kind, item.number].filter(Boolean).join(" "));
    return make("li", {}, make("a", { href: `#${page.prefix}${item.id}` }, kind, item.name));
  }

  // ---- Bar -----------------------------------------------------------------------------------------------------

  /** What sticks below the bar has to know how high it is. In a column of another page the window does not tell. */
  function setUpBar(page) {
    const bar = page.root.querySelector(".head");
    if (!bar || page.root === document.body) return;
    new ResizeObserver(() => page.root.style.setProperty("--bar-height", `${bar.offsetHeight}px`)).observe(bar);
  }

  // Last, since it needs all of the above.
  begin(() => {
    for (const root of document.querySelectorAll(".journeymap:not([data-moves])")) {
      root.dataset.moves = "";
      const page = new Page(root);
      setUpPanel(page);
      setUpLinks(page);
      setUpKeys(page);
      setUpSearch(page);
      for (const table of root.querySelectorAll(".tables table")) {
        makeCopied(table);
        if (table.querySelector("tbody tr[id]")) makeSortable(table, page.collator);
      }
      setUpBar(page);
      setUpMenu(root);
    }
  });
})();
