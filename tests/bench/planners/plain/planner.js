// The planner in plain JavaScript: it makes its nodes once, keeps hold of them, and touches what changed. Links, storage,
// files and questions about units are left out.

import { BOXES, CHOICES, Planner, UID } from "../shared/state.js";
import { chartIn } from "./chart.js";
import { hider, list, make, setter, writer } from "./dom.js";
import html from "./planner.html";
import { plateIn } from "./plate.js";

/** Puts the planner into `root`. */
export function start(root) {
  root.innerHTML = html.slice(html.indexOf(">", html.indexOf('<div class="pl-in')) + 1, html.lastIndexOf("</div>"));
  const planner = new Planner(new Date());
  const find = (selector) => root.querySelector(selector);
  const all = (selector) => [...root.querySelectorAll(selector)];
  const part = (name) => document.getElementById(`${UID}-${name}`);
  const ofGroup = (name) => all(`[name=${UID}-${name}]`);

  // ---- Parts of the page ----

  const update = () => show(planner.view());
  const changed = (isNew) => {
    if (!isNew) return;
    check();
    update();
  };

  const boxes = [...Object.keys(BOXES), "loss"].map((name) => [name, part(name)]);
  const groups = [...Object.keys(CHOICES), "health", "conditions", "clinician"].map((name) => [name, ofGroup(name)]);
  const entries = ["age", "weight", "height", "minutes", "pal", "body-fat", "known", "target", "date"].map((name) => {
    const input = part(name);
    const row = input.closest(".pair, .single"), field = row.closest(".field"), error = part(`${name}-error`);
    row.addEventListener("focusout", ({ relatedTarget }) => {
      if (!row.contains(relatedTarget)) changed(planner.leave(name));
    });
    const minor = part(`${name}-minor`);
    return {
      name, hide: hider(field), looks: setter(field, "class"), base: field.className, row: setter(row, "class"),
      echo: writer(part(`${name}-echo`)), error: writer(error), hideError: hider(error),
      invalid: [...row.querySelectorAll("input")].map((box) => setter(box, "aria-invalid")),
      unit: writer(input.nextElementSibling), label: setter(input, "aria-label"), hideMinor: minor && hider(minor.parentElement),
    };
  });
  const loss = part("loss");
  loss.addEventListener("blur", () => changed(planner.leave("loss")));
  const lossUnit = writer(loss.nextElementSibling), lossLabel = setter(loss, "aria-label");

  const fields = setter(find(".f-sex").parentElement, "class");
  const [hideMinor, hideAboutHealth] = all(".consequence").map(hider);
  const [hideChecks, hideClinician, hideGoals, hideLadder, hideFineTune] =
    [".g-health .checks", ".clinician", ".g-goal", ".ladder", ".fine"].map((selector) => hider(find(selector)));
  const hideWaits = hider(find(".g-goal > .hint"));
  const ladderUnit = writer(find(".ladder-head").lastElementChild);
  const stops = ofGroup("goal").map((input) => {
    const label = input.closest("label");
    const [name, beside, kcal] = label.querySelectorAll("span");
    const off = make("span", { class: "vh" }, "not offered: "), unit = make("span", { class: "vh" });
    const text = (before, after) => {
      const node = document.createTextNode("");
      return [[...before, node, ...after], (words) => {
        if (node.data !== words) node.data = words;
      }];
    };
    const [besideNodes, besideText] = text([off], []);
    const [kcalNodes, kcalText] = text([], [unit]);
    beside.replaceChildren(...besideNodes);
    kcal.replaceChildren(...kcalNodes);
    return {
      looks: setter(label, "class"), name: writer(name), besideLooks: setter(beside, "class"), hideOff: hider(off), besideText,
      kcalText, hideUnit: hider(unit), unit: writer(unit),
    };
  });
  const readout = {
    hide: hider(find(".readout-wrap")), text: writer(find(".readout span")), number: writer(find(".readout b")),
    link: writer(find(".readout a")), hideLink: hider(find(".readout a")),
  };

  const result = part("result");
  const out = ["pl-out", "pl-notes", "pl-details"].map((name) => [name, setter(find(`.${name}`), "class")]);
  const answer = {
    madeFor: writer(find(".pl-for")), hideBlank: hider(find(".blank")), needed: writer(find(".pl-needed")),
    hideNeeded: hider(find(".pl-needed")), hideTold: hider(find(".pl-told")), toldLooks: setter(find(".pl-told"), "class"),
    tag: writer(find(".tag")), hideTag: hider(find(".tag")), used: writer(find(".pl-used")), hideUsed: hider(find(".pl-used")),
    refused: find(".refused"), hideRefused: hider(find(".refused")), hideBudget: hider(find(".told")), pre: writer(find(".big-pre")),
    number: writer(find(".big-n")), unit: writer(find(".big-u")), hideCautions: hider(find(".cautions")),
  };
  const ledger = list(find(".ledger"), null, () => {
    const term = make("dt"), number = make("dd", { translate: "no" }), line = make("div", {}, term, " ", number);
    const writes = [setter(line, "class"), writer(term), writer(number)];
    return {
      nodes: [line],
      set([looks, ...words]) {
        writes[0](looks || undefined);
        writes[1](words[0]);
        writes[2](words[1]);
      },
    };
  });
  const cautions = list(find(".cautions"), null, () => {
    const paragraph = make("p"), button = make("button", { type: "button", class: "btn" });
    const [say, label, hide] = [writer(paragraph), writer(button), hider(button)];
    let goal;
    button.addEventListener("click", () => accept({ goal }));
    return {
      nodes: [make("li", {}, paragraph, button)],
      set(caution) {
        say(caution.words);
        hide(!caution.offer);
        label(caution.offer);
        goal = caution.goal;
      },
    };
  });

  const hideTakes = [hider(find(".pl-take")), hider(find(".keep .acts"))];
  const expect = [hider(find(".pl-expect")), hider(find(".pl-notes")), hider(find(".pl-expect-notes")), hider(find(".pl-macros"))];
  const heading = writer(part("expect-label"));
  const why = writer(find(".pl-expect-notes > p")), then = writer(find(".then")), hideThen = hider(find(".then"));
  const showChart = chartIn(find(".c-part"), find(".c-notes"), planner, UID);
  const nutrients = all(".macros tbody tr").map((row) =>
    ({ percent: writer(row.querySelector("i")), bar: setter(row.querySelector(".mr-bar"), "d"), grams: writer(row.lastElementChild) }));
  const limits = writer(find(".limits"));
  const showPlate = plateIn(find(".pl-plate"));
  const hideDetails = [hider(find(".pl-details")), hider(find(".pl-bmi")), hider(part("how"))];
  const bmi = writer(find(".pl-bmi summary span"));
  const [bmiWords, bmiClass] = all(".pl-bmi .fold > p:not(.src)").map(writer);
  const hideBmiClass = hider(find(".pl-bmi .fold > p:nth-child(2)"));
  const how = list(find(".how"), null, () => {
    const what = make("span"), number = make("b", { translate: "no" }), by = make("span", { class: "how-with" });
    const link = make("a"), cite = make("cite", {}, link);
    const writes = [what, number, by, link].map(writer);
    const [href, hide] = [setter(link, "href"), hider(cite)];
    return {
      nodes: [make("li", {}, what, " ", number, " ", by, " ", cite)],
      set([first, second, third, source]) {
        writes[0](first);
        writes[1](second);
        writes[2](third);
        hide(!source);
        if (!source) return;
        writes[3](source[0]);
        href(source[1]);
      },
    };
  });
  const methods = all(".methods tbody tr").map((row) =>
    ({ hideInUse: hider(row.querySelector("i")), rest: writer(row.children[1]), day: writer(row.children[2]) }));
  const status = root.querySelector(":scope > [role=status]");
  let announcing, announced = "";

  // ---- Showing ----

  function show(view) {
    showForm(view);
    showAnswer(view);
    for (const hide of hideTakes) hide(!view.canTake);
    for (const hide of expect) hide(!view.hasBudget);
    heading(view.finding);
    showChart(view.chart);
    showPlate(view.plate, view.hasBudget);
    for (const hide of hideDetails) hide(!view.hasPlan);
    if (view.hasBudget) {
      why(view.why);
      then(view.then);
      hideThen(view.then === "");
      view.nutrients.rows.forEach(({ percent, bar, grams }, at) => {
        nutrients[at].percent(percent);
        nutrients[at].bar(bar);
        nutrients[at].grams(grams);
      });
      limits(view.nutrients.limits);
    }
    if (view.hasPlan) {
      bmi(view.bmi);
      bmiWords(view.bmiWords);
      bmiClass(view.bmiClass);
      hideBmiClass(view.bmiClass === "");
      how(view.steps);
      view.methods.forEach(({ isInUse, rest, day }, at) => {
        methods[at].hideInUse(!isInUse);
        methods[at].rest(rest);
        methods[at].day(day);
      });
    }
    if (view.said !== announced) {
      announced = view.said;
      clearTimeout(announcing);
      announcing = setTimeout(() => { status.textContent = announced; }, 900);
    }
  }

  function showForm(view) {
    fields(view.units === 2 ? "fields fields-st" : "fields");
    for (const entry of entries) {
      const field = view.fields[entry.name];
      entry.hide(field.isHidden);
      entry.looks(field.error ? `${entry.base} field-err` : entry.base);
      entry.hideError(field.error === "");
      entry.error(field.error);
      entry.echo(field.echo);
      for (const invalid of entry.invalid) invalid(field.error ? "true" : undefined);
      entry.row(field.row);
      if (field.unit === undefined) continue;
      entry.unit(field.unit);
      entry.label(field.label);
      entry.hideMinor(!field.hasMinor);
    }
    // What is typed is not written to; the loss follows from two other boxes.
    const text = planner.loss();
    if (loss.value !== text) loss.value = text;
    lossUnit(view.lossUnit);
    lossLabel(view.lossLabel);
    hideMinor(!view.isMinor);
    hideAboutHealth(!view.isAboutHealth);
    hideChecks(!view.lists);
    hideClinician(!view.needsClinician);
    hideGoals(view.isSilent);
    hideFineTune(view.isSilent);
    hideLadder(view.isByDate);
    hideWaits(!view.waitsForHealth);
    ladderUnit(view.aDay);
    stops.forEach((stop, goal) => {
      const now = view.stops[goal];
      stop.looks(now.looks);
      stop.name(now.name);
      stop.besideLooks(now.besideLooks);
      stop.hideOff(!now.isOff);
      stop.besideText(now.beside);
      stop.kcalText(now.kcal);
      stop.hideUnit(now.unit === "");
      stop.unit(now.unit);
    });
    const { running } = view;
    readout.hide(!running);
    readout.text(running?.text ?? "");
    readout.number(running?.number ?? "");
    readout.link(running?.link ?? "");
    readout.hideLink(!running?.link);
  }

  function showAnswer(view) {
    for (const [name, looks] of out) looks(view.isStale ? `${name} is-stale` : name);
    const { kind, needed, told, tag, used } = view.answer;
    answer.madeFor(view.madeFor);
    answer.hideBlank(kind !== "blank");
    answer.hideNeeded(kind !== "blank");
    answer.needed(needed ?? "");
    answer.hideTold(kind === "blank");
    answer.toldLooks(tag ? "pl-told stale" : "pl-told");
    answer.hideTag(!tag);
    answer.tag(tag ?? "");
    answer.hideUsed(!used);
    answer.used(used ?? "");
    answer.hideBudget(!told);
    if (told) {
      answer.pre(told.pre);
      answer.number(told.number);
      answer.unit(told.unit);
      ledger(told.ledger);
      answer.hideCautions(told.cautions.length === 0);
      cautions(told.cautions);
    }
    showRefusal(view.answer);
  }

  /** Rare, so it is made anew. */
  function showRefusal({ kind, heading, paragraphs, offers, help }) {
    answer.hideRefused(kind !== "refused");
    if (kind !== "refused") return;
    const buttons = offers.map((offer, at) => {
      const button = make("button", { type: "button", class: at ? "btn" : "btn btn-main" }, offer.label);
      button.addEventListener("click", () => accept(offer));
      return button;
    });
    answer.refused.replaceChildren(make("h3", {}, heading), ...paragraphs.map((words) => make("p", {}, words)),
      ...(buttons.length ? [make("p", { class: "offers" }, ...buttons)] : []), ...(help ? [make("p", { class: "help" }, help)] : []));
  }

  // ---- What readers do ----

  /** Puts choices and texts into their controls. */
  function check() {
    for (const [name, inputs] of groups) {
      inputs.forEach((input, at) => {
        const isOn = planner.isChosen(name, at);
        if (input.checked !== isOn) input.checked = isOn;
      });
    }
    for (const [name, input] of boxes) {
      const text = planner.text(name);
      if (input.value !== text) input.value = text;
    }
  }

  function accept({ goal, later }) {
    if (later === undefined) planner.acceptGoal(goal);
    else planner.acceptDays(later);
    changed(true);
    result.focus();
  }

  const nameOf = ({ name = "" }) => name.slice(UID.length + 1);
  root.addEventListener("input", ({ target }) => {
    if (!planner.type(nameOf(target), target.value)) return;
    if (nameOf(target) === "loss") check();
    update();
  });
  root.addEventListener("change", ({ target }) => {
    const name = nameOf(target);
    const [, inputs] = groups.find(([group]) => group === name) ?? [];
    if (inputs) changed(planner.choose(name, inputs.indexOf(target), target.checked));
  });

  check();
  update();
  document.documentElement.dataset.app = "ready";
}
