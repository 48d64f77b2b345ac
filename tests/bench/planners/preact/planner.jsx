// The planner in Preact: one state, from which everything is rendered at every change.

import { Fragment, render } from "preact";
import { useState } from "preact/hooks";
import { JUMPS, WEEKS } from "../shared/chart.js";
import { FOODS, FULL_GLASS, GLASS, KINDS } from "../shared/plate.js";
import { Planner, UID } from "../shared/state.js";
import { NO_NUMBER } from "../shared/words.js";

const id = (name) => `${UID}-${name}`;
const fill = (name) => `url(#${UID}-${name})`;

const Input = ({ planner, act, name, at, kind = "radio", ...rest }) => (
  <input type={kind} name={id(name)} value={at} checked={planner.isChosen(name, at)} {...rest}
    onChange={({ currentTarget }) => act(() => planner.choose(name, at, currentTarget.checked))} />
);

const Choice = ({ label, looks, ...input }) => (
  <label class={looks}>
    <Input {...input} />
    <span>{label}</span>
  </label>
);

const Choices = ({ labels, ...rest }) => labels.map((label, at) => <Choice key={at} label={label} at={at} {...rest} />);

const Box = ({ planner, act, entry, name, field, isHidden = false, inputMode = "decimal", label, unit, isDate = false }) => (
  <span class="box" hidden={isHidden}>
    <input type={isDate ? "date" : "text"} inputmode={isDate ? undefined : inputMode} size={isDate ? undefined : 4}
      maxlength={isDate ? undefined : 40} id={id(name)} name={id(name)} autocomplete="off"
      aria-describedby={`${id(`${entry}-echo`)} ${id(`${entry}-error`)}`} aria-label={label}
      aria-invalid={field.error ? "true" : undefined} value={planner.text(name)}
      onInput={({ currentTarget }) => act(() => planner.type(name, currentTarget.value))} />
    <span class="unit" aria-hidden="true">{unit}</span>
  </span>
);

const Entry = ({ planner, act, view, name, label, looks = "field f-wide", boxes }) => {
  const field = view.fields[name];
  const leave = ({ currentTarget, relatedTarget }) => {
    if (!currentTarget.contains(relatedTarget)) act(() => planner.leave(name));
  };
  return (
    <div class={field.error ? `${looks} field-err` : looks} hidden={field.isHidden}>
      <p class="lab">
        <label for={id(name)}>{label}</label>
        <i id={id(`${name}-echo`)} translate={false}>{field.echo}</i>
      </p>
      <div class={field.row} onfocusout={leave}>
        {boxes(field).map((box) => <Box key={box.name} planner={planner} act={act} entry={name} field={field} {...box} />)}
      </div>
      <p class="err" id={id(`${name}-error`)} hidden={!field.error}>{field.error}</p>
      <div class="ask-unit" />
    </div>
  );
};

/** The boxes of a measure: what is typed into the first, and beside it. */
const pair = (name, minorLabel, minorUnit) => (field) => [
  { name, label: field.label, unit: field.unit },
  { name: `${name}-minor`, label: minorLabel, unit: minorUnit, isHidden: !field.hasMinor },
];
const one = (name, label, unit, more) => () => [{ name, label, unit, ...more }];

const Consequence = ({ applies }) => (
  <p class="hint consequence" hidden={!applies}>{NO_NUMBER} <a href={`#${id("result")}`}>Why</a></p>
);

const Head = (props) => (
  <header class="pl-head">
    <p>For adults. Updates as you type.</p>
    <div class="pl-units">
      <fieldset class="seg seg-units">
        <legend class="vh">Units</legend>
        <Choices {...props} name="units" labels={["lb, ft", "kg, cm", "st, ft"]} />
      </fieldset>
      <fieldset class="seg seg-energy">
        <legend class="vh">Energy</legend>
        <Choices {...props} name="energy" labels={["kcal", "kJ"]} />
      </fieldset>
    </div>
  </header>
);

const AboutYou = ({ view, ...props }) => (
  <fieldset class="group">
    <legend>About you</legend>
    <div class={view.units === 2 ? "fields fields-st" : "fields"}>
      <div class="field f-sex">
        <p class="lab" id={id("sex-label")}>Sex (used in the formula)</p>
        <div class="seg" role="radiogroup" aria-labelledby={id("sex-label")}>
          <Choices {...props} name="sex" labels={["Female", "Male", "Average, or prefer not to say"]} />
        </div>
      </div>
      <Entry {...props} view={view} name="age" label="Age" looks="field f-age" boxes={one("age", "Age in years", "years", { inputMode: "numeric" })} />
      <Entry {...props} view={view} name="weight" label="Weight" looks="field f-weight" boxes={pair("weight", "Weight, pounds", "lb")} />
      <Entry {...props} view={view} name="height" label="Height" looks="field f-height" boxes={pair("height", "Height, inches", "in")} />
    </div>
    <Consequence applies={view.isMinor} />
  </fieldset>
);

const Days = (props) => (
  <fieldset class="group" id={id("days")} tabindex={-1}>
    <legend>How active you are</legend>
    <div class="ask2">
      <p class="lab" id={id("work-label")}>What is a typical workday like?</p>
      <div class="opts" role="radiogroup" aria-labelledby={id("work-label")}>
        <Choices {...props} name="work" looks="opt" labels={["Mostly sitting", "Some walking", "On my feet", "Heavy work"]} />
      </div>
    </div>
    <div class="ask2">
      <p class="lab" id={id("free-label")}>And your free time?</p>
      <div class="opts" role="radiogroup" aria-labelledby={id("free-label")}>
        <Choices {...props} name="free" looks="opt" labels={["Mostly sitting or lying down", "Gentle walks", "Brisk activity a few days a week", "Active most days", "Hard workouts most days"]} />
      </div>
    </div>
  </fieldset>
);

const Health = ({ view, ...props }) => (
  <fieldset class="group g-health" id={id("health")} tabindex={-1} aria-describedby={id("health-hint")}>
    <legend>Do any of these apply to you?</legend>
    <p class="g-list">An eating disorder, now or in the past; pregnancy or breastfeeding; diabetes medicine such as insulin; kidney, heart or liver disease.</p>
    <div class="opts">
      <Choices {...props} name="conditions" looks="opt" labels={["None of these", "Yes, show the list"]} />
    </div>
    <div class="checks" hidden={!view.lists}>
      <Choices {...props} name="health" kind="checkbox" looks="opt opt-check" labels={["An eating disorder, now or in the past", "Pregnant or breastfeeding", "Insulin or other medicine that lowers blood sugar", "Kidney, heart or liver disease"]} />
      <Consequence applies={view.isAboutHealth} />
      <div class="clinician" hidden={!view.needsClinician}>
        <p class="hint">With this answer we show only the number that keeps your weight, until you have talked with your clinician.</p>
        <Choice {...props} name="clinician" at={0} kind="checkbox" looks="opt opt-check" label="I have talked to my clinician about changing my weight" />
      </div>
    </div>
    <p class="hint" id={id("health-hint")}>Never saved or sent, so we ask each time.</p>
  </fieldset>
);

const Stop = ({ stop, goal, ...props }) => (
  <label class={stop.looks}>
    <Input {...props} name="goal" at={goal} />
    <span class="s-name">{stop.name}</span> <span class={stop.besideLooks}>
      {stop.isOff && <span class="vh">not offered: </span>}{stop.beside}
    </span> <span class="s-kcal" translate={false}>
      {stop.kcal}{stop.unit && <span class="vh">{stop.unit}</span>}
    </span>
  </label>
);

const Goals = ({ view, ...props }) => (
  <fieldset class="group g-goal" hidden={view.isSilent}>
    <legend id={id("goal-label")}>Your goal</legend>
    <div class="seg seg-mode" role="radiogroup" aria-label="Choose your goal by">
      <Choices {...props} name="aim" labels={["Pace", "Goal weight and date"]} />
    </div>
    <div class="ladder" role="radiogroup" aria-labelledby={id("goal-label")} hidden={view.isByDate}>
      <p class="ladder-head" aria-hidden="true"><span>per week, to start</span> <span>{view.aDay}</span></p>
      {view.stops.map((stop, goal) => <Stop key={goal} stop={stop} goal={goal} {...props} />)}
    </div>
    <p class="hint" hidden={!view.waitsForHealth}>Answer “Do any of these apply to you?” to see the numbers for losing and gaining.</p>
    <div class="fields">
      <Entry {...props} view={view} name="target" label="Goal weight" boxes={pair("target", "Goal weight, pounds", "lb")} />
      <Loss {...props} view={view} />
      <Entry {...props} view={view} name="date" label="Target date" boxes={one("date", undefined, "", { isDate: true })} />
    </div>
  </fieldset>
);

const Loss = ({ planner, act, view }) => (
  <div class="field f-wide">
    <p class="lab"><label for={id("loss")}>How much to lose</label></p>
    <div class="single">
      <span class="box">
        <input type="text" inputmode="decimal" size={4} maxlength={40} id={id("loss")} name={id("loss")} autocomplete="off"
          aria-describedby={id("loss-error")} aria-label={view.lossLabel} value={planner.loss()}
          onInput={({ currentTarget }) => act(() => planner.type("loss", currentTarget.value))}
          onBlur={() => act(() => planner.leave("loss"))} />
        <span class="unit" aria-hidden="true">{view.lossUnit}</span>
      </span>
    </div>
    <p class="err" id={id("loss-error")} hidden />
  </div>
);

const Readout = ({ running }) => (
  <div class="readout-wrap" aria-hidden="true" hidden={!running}>
    <p class="readout">
      <span>{running?.text}</span> <b translate={false}>{running?.number}</b> <a href={`#${id("result")}`} tabindex={-1} hidden={!running?.link}>{running?.link}</a>
    </p>
  </div>
);

const Told = ({ told, choose }) => (
  <div class="told">
    <p class="big">
      <span class="big-pre">{told.pre}</span> <span class="big-n" translate={false}>{told.number}</span> <span class="big-u">{told.unit}</span>
    </p>
    <dl class="ledger">
      {told.ledger.map(([looks, term, number], at) => (
        <div key={at} class={looks || undefined}><dt>{term}</dt> <dd translate={false}>{number}</dd></div>
      ))}
    </dl>
    {told.cautions.length > 0 && (
      <ul class="cautions">
        {told.cautions.map(({ words, goal, offer }) => (
          <li key={words}>
            <p>{words}</p>
            {offer && <button type="button" class="btn" onClick={() => choose({ goal })}>{offer}</button>}
          </li>
        ))}
      </ul>
    )}
  </div>
);

const Refused = ({ answer: { heading, paragraphs, offers, told, help }, choose }) => (
  <div class="refused">
    <h3>{heading}</h3>
    {paragraphs.map((words) => <p key={words}>{words}</p>)}
    {told && <Told told={told} choose={choose} />}
    {offers.length > 0 && (
      <p class="offers">
        {offers.map((offer, at) => (
          <Fragment key={offer.label}><button type="button" class={at ? "btn" : "btn btn-main"} onClick={() => choose(offer)}>{offer.label}</button> </Fragment>
        ))}
      </p>
    )}
    {help && <p class="help">{help}</p>}
  </div>
);

const Answer = ({ answer, choose }) => {
  const { kind, tag, used } = answer;
  if (kind === "blank") {
    return (
      <>
        <p class="blank" aria-hidden="true">Eat about <b /> kcal a day</p>
        <p class="need">{answer.needed}</p>
      </>
    );
  }
  const body = kind === "told" ? <Told told={answer.told} choose={choose} /> : <Refused answer={answer} choose={choose} />;
  if (!tag) return body;
  return (
    <div class="stale">
      <p class="tag">{tag}</p>
      {body}
      <p class="need">{used}</p>
    </div>
  );
};

const Plot = ({ chart, mark, look }) => (
  <div class="c-plot" onPointerDown={look} onPointerMove={look}>
    <svg aria-hidden="true">
      <defs>
        <pattern id={id("hatch")} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="c-hatch" d="M0 0V7" />
        </pattern>
      </defs>
      {chart?.healthy && <rect width="100%" {...chart.healthy} class="c-healthy" />}
      {chart?.healthy && <rect width="100%" {...chart.healthy} fill={fill("hatch")} />}
      {chart?.grid.map(({ y, number }, at) => (
        <Fragment key={at}>
          <line class="c-grid" x2="100%" y1={y} y2={y} />
          <text class="c-tick" dx="-.5em" dy=".33em" text-anchor="end" y={y}>{number}</text>
        </Fragment>
      ))}
      {chart && (
        <svg preserveAspectRatio="none" viewBox={chart.viewBox}>
          <path class="c-band" d={chart.band} />
          {chart.naive && <path class="c-naive" d={chart.naive} />}
          <path class="c-line" d={chart.line} />
        </svg>
      )}
      {chart?.goal && <line class="c-goal" x2="100%" y1={chart.goal.y} y2={chart.goal.y} />}
      {chart?.goal?.x && <line class="c-drop" y2="100%" x1={chart.goal.x} x2={chart.goal.x} y1={chart.goal.y} />}
      {chart?.goal?.x && <circle class="c-dot" r="5.5" cx={chart.goal.x} cy={chart.goal.y} />}
      <line class="c-axis" x2="100%" y1="100%" y2="100%" />
      {chart?.notches.map(({ x, above, below }, at) => (
        <Fragment key={at}>
          <line class="c-axis c-notch" y1="100%" y2="102%" x1={x} x2={x} />
          <text class="c-tick" y="100%" text-anchor="middle">
            <tspan x={x} dy="1.6em">{above}</tspan>
            <tspan x={x} dy="1.2em">{below}</tspan>
          </text>
        </Fragment>
      ))}
      <svg class="c-mark" x={mark?.x}>
        <line y2="100%" />
        <circle r="5" cy={mark?.y} />
        <text class="c-flag" dx={mark?.anchor === "end" ? "4" : "-4"} y="-.5em" text-anchor={mark?.anchor}>{mark?.flag}</text>
      </svg>
      {chart?.labels.map(({ kind, words, x, y, anchor }, at) => (
        <text key={at} class={`c-label ${kind}`} x={x} y={y} text-anchor={anchor}>{words}</text>
      ))}
      {chart?.ends.map(({ kind, words, y }, at) => (
        <text key={at} x="100%" dx=".5em" dy=".33em" class={`c-end ${kind}`} y={y}>{words}</text>
      ))}
    </svg>
  </div>
);

const Chart = ({ planner, act, chart }) => {
  const mark = planner.mark(chart);
  const see = (week) => act(() => { planner.week = week; return true; });
  const look = ({ currentTarget, clientX }) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    see(Math.round(Math.min(Math.max((clientX - left) / Math.max(width, 1), 0), 1) * WEEKS));
  };
  return (
    <div class={chart?.isInStones ? "c-part c-stones" : "c-part"} hidden={!chart}>
      <figure class="chart">
        <div>
          <p class="vh">{chart?.summary}</p>
          <p class="c-unit" aria-hidden="true">{chart?.unit}</p>
          <Plot chart={chart} mark={mark} look={look} />
        </div>
        <figcaption>
          <ul class="c-keys">
            <li><svg aria-hidden="true" width="28" height="14"><rect class="c-band" y="1" width="28" height="12" /></svg> likely range</li>
            <li>
              <svg aria-hidden="true" width="28" height="14">
                <rect class="c-healthy" y="1" width="28" height="12" />
                <rect y="1" width="28" height="12" fill={fill("hatch")} />
              </svg> {chart?.healthyKey}
            </li>
            {chart?.goalKey && <li><svg aria-hidden="true" width="28" height="14"><path class="c-goal" d="M2 7H26" /></svg> {chart.goalKey}</li>}
          </ul>
        </figcaption>
      </figure>
      <div class="c-look">
        <label for={id("week")}>See your weight at any week</label>
        <div class="c-jumps" role="group" aria-label="Jump to a week">
          {JUMPS.map(([week, label]) => (
            <button key={week} type="button" class="c-jump" aria-pressed={String(planner.week === week)} hidden={chart && chart.reach < week} onClick={() => see(week)}>{label}</button>
          ))}
        </div>
        <input class="c-scrub" id={id("week")} type="range" min="0" max={WEEKS} step="1" autocomplete="off" value={planner.week}
          aria-valuetext={mark?.words} onInput={({ currentTarget }) => see(Number(currentTarget.value))} />
        <output class="c-read" for={id("week")} aria-live="off" translate={false}>{mark?.range}</output>
      </div>
    </div>
  );
};

const Result = ({ planner, act, view, choose }) => (
  <section class={view.isStale ? "pl-out is-stale" : "pl-out"} id={id("result")} aria-label="Your result" tabindex={-1}>
    <div class="pl-stack">
      <p class="pl-for">{view.madeFor}</p>
      <div class="pl-answer"><Answer answer={view.answer} choose={choose} /></div>
      <p class="acts pl-take" hidden={!view.canTake}>
        <button type="button" class="btn share-plan">Copy link</button> <button type="button" class="btn needs-print">Print</button> <button type="button" class="btn">Copy text</button>
      </p>
      <section class="pl-expect" aria-labelledby={id("expect-label")} hidden={!view.hasBudget}>
        <h3 id={id("expect-label")}>{view.finding}</h3>
        <Chart planner={planner} act={act} chart={view.chart} />
      </section>
    </div>
  </section>
);

const FineTune = ({ view, ...props }) => (
  <details class="more fine" hidden={view.isSilent}>
    <summary>More options: exercise, activity level, formula</summary>
    <div class="fold">
      <fieldset class="ask2">
        <legend class="lab">Do you plan to add exercise?</legend>
        <div class="opts">
          <Choices {...props} name="exercise" looks="opt" labels={["None", "Easy walk", "Brisk walk", "Fast walk", "Easy run", "Fast run", "Easy cycling", "Brisk cycling", "Fast cycling", "Swimming"]} />
        </div>
        <Entry {...props} view={view} name="minutes" label="How long and how often" boxes={() => [
          { name: "minutes", label: "Minutes each time", unit: "min", inputMode: "numeric" },
          { name: "times", label: "Times a week", unit: "a week", inputMode: "numeric" },
        ]} />
      </fieldset>
      <Entry {...props} view={view} name="pal" label="Activity level (PAL), if you know it" boxes={one("pal", "Activity level, 1.2 to 2.5", "")} />
      <fieldset class="ask2">
        <legend class="lab">How should we estimate the calories you burn?</legend>
        <div class="opts">
          <Choices {...props} name="method" looks="opt" labels={["Formula (Mifflin)", "National Academies 2023", "From my body fat", "I know my number"]} />
        </div>
        <Entry {...props} view={view} name="body-fat" label="Body fat" boxes={one("body-fat", "Body fat, percent", "%")} />
        <Entry {...props} view={view} name="known" label="My weight holds steady at" boxes={one("known", "Calories a day that hold your weight steady", "")} />
        <p class="hint">See each result under “How we got this number.”</p>
      </fieldset>
    </div>
  </details>
);

const Numbers = ({ chart }) => (
  <div class="c-notes" hidden={!chart}>
    <details class="more mini">
      <summary>Show the numbers as a table</summary>
      <div class="fold">
        <p hidden={!chart?.notes}>{chart?.notes}</p>
        {chart && (
          <table class="nums">
            <thead><tr><th scope="col">After</th><th scope="col">Weight</th><th scope="col">Likely range</th></tr></thead>
            <tbody>
              {chart.rows.map(({ when, date, isWater, likely, range }) => (
                <tr key={when}>
                  <th scope="row">{when}{date && <> <span class="c-date">{date}</span></>}{isWater && <> <span class="c-date">partly water</span></>}</th>
                  <td translate={false}>{likely}</td>
                  <td translate={false}>{range}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </details>
  </div>
);

const Notes = ({ view }) => (
  <section class={view.isStale ? "pl-notes is-stale" : "pl-notes"} aria-label="What comes with it" hidden={!view.hasBudget}>
    <section class="pl-expect-notes" aria-labelledby={id("expect-notes-label")} hidden={!view.hasBudget}>
      <h3 id={id("expect-notes-label")}>What to expect</h3>
      <p>{view.why}</p>
      <p class="then" hidden={!view.then}>{view.then}</p>
      <Numbers chart={view.chart} />
    </section>
    <section class="pl-macros" aria-labelledby={id("macros-label")} hidden={!view.hasBudget}>
      <h3 id={id("macros-label")}>Carbs, fat and protein</h3>
      <div class="pl-macros-table">
        {view.nutrients && (
          <>
            <table class="macros">
              <thead class="vh"><tr><th scope="col">Nutrient and share of energy</th><td /><th scope="col">Grams a day</th></tr></thead>
              <tbody>
                {view.nutrients.rows.map(({ percent, bar, grams }, at) => (
                  <tr key={at}>
                    <th scope="row">{["Carbohydrate", "Fat", "Protein"][at]} <i translate={false}>{percent}</i></th>
                    <td>
                      <svg class="mr" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
                        <path class="mr-axis" d="M0 8H100" vector-effect="non-scaling-stroke" />
                        <path class="mr-bar" vector-effect="non-scaling-stroke" d={bar} />
                      </svg>
                    </td>
                    <td translate={false}>{grams}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p class="limits">{view.nutrients.limits}</p>
            <p class="src">Source: <a href="https://www.dietaryguidelines.gov/resources/2020-2025-dietary-guidelines-online-materials">Dietary Guidelines for Americans 2020–2025, appendix 1</a></p>
          </>
        )}
      </div>
    </section>
  </section>
);

const Amount = ({ much: { shown, said, unit } }) => (
  <>{said ? <span role="img" aria-label={said}>{shown}</span> : shown}{unit}</>
);

const Swatch = ({ food }) => (
  <svg class="sw" viewBox="-15 -15 30 30" width="30" height="30" aria-hidden="true">
    {food === "dairy" ? <g transform="scale(.8)"><path class="pp-milk" d={FULL_GLASS} /><path class="pp-line" d={GLASS} /></g>
      : food === "oils" ? <path class="pp-line" d="M0-13C4.5-6 8-2 8 3.5A8 8 0 0 1-8 3.5C-8-2-4.5-6 0-13Z" />
        : <><circle class="sw-rim" r="13.4" /><circle r="11" fill={fill(`p-${food}`)} /></>}
  </svg>
);

const Named = ({ plate, food }) => {
  const at = FOODS.findIndex(([name]) => name === food);
  const { shown, unit } = plate.foods[at].much;
  return <><text class="pp-name" y="-2">{FOODS[at][2]}</text><text class="pp-much" y="15">{shown + unit}</text></>;
};

const Picture = ({ plate }) => (
  <svg class="plate" viewBox="-126 -126 362 252" aria-hidden="true">
    <defs>
      <pattern id={id("p-vegetables")} width="12" height="12" patternUnits="userSpaceOnUse"><rect width="12" height="12" /><path d="M0 9 6 3l6 6M0 15 6 9l6 6M0 3l6-6 6 6" /></pattern>
      <pattern id={id("p-fruit")} width="12" height="12" patternUnits="userSpaceOnUse"><rect width="12" height="12" /><circle cx="3" cy="3" r="2" /><circle cx="9" cy="9" r="2" /></pattern>
      <pattern id={id("p-grains")} width="9" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(24)"><rect width="9" height="12" /><path d="M2.2 1v6M6.8 7v6M6.8-5v6" /></pattern>
      <pattern id={id("p-protein")} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" /><path d="M0 0H8M0 0V8" /></pattern>
      <clipPath id={id("p-left")}><path d="M-110-110H0V110H-110Z" /></clipPath>
      <clipPath id={id("p-right")}><path d="M110-110H0V110H110Z" /></clipPath>
    </defs>
    <circle class="pp-rim" r="121" />
    <circle class="pp-pin" r="111.5" />
    <path fill={fill("p-vegetables")} d="M0 102A102 102 0 0 1 0-102Z" />
    <path fill={fill("p-grains")} d="M0-102A102 102 0 0 1 0 102Z" />
    <g clip-path={fill("p-left")}><path fill={fill("p-fruit")} d="M0-102A102 102 0 0 1 0 102Z" transform={plate.turns.fruit} /></g>
    <g clip-path={fill("p-right")}><path fill={fill("p-protein")} d="M0-102A102 102 0 0 1 0 102Z" transform={plate.turns.protein} /></g>
    {plate.cuts.map((turn, at) => <path key={at} class="pp-cut" d="M0 2V-105" transform={turn} />)}
    {plate.names.map(([food, place]) => <g key={food} transform={place}><Named plate={plate} food={food} /></g>)}
    <g transform="translate(186 -64)">
      {plate.glasses.map(({ at, milk }, place) => <g key={place} transform={at}><path class="pp-milk" d={milk} /><path class="pp-line" d={GLASS} /></g>)}
      <g transform="translate(0 19)"><Named plate={plate} food="dairy" /></g>
    </g>
    <g transform="translate(186 48)">
      <path class="pp-milk" d="M-9.6-7C-11-4.5-11.5-3-11.5-.6a11.5 11.5 0 0 0 23 0c0-2.4-.5-3.9-1.9-6.4Z" />
      <path class="pp-line" d="M0-24C7-13 11.5-7 11.5-.6a11.5 11.5 0 0 1-23 0C-11.5-7-7-13 0-24Z" />
      <g transform="translate(0 34)"><Named plate={plate} food="oils" /></g>
    </g>
  </svg>
);

const Day = ({ plate }) => (
  <>
    <p>{plate.lead}</p>
    {plate.isForChildren && <p class="pt-caveat">The guidelines made the patterns below 1,600{"\u00a0"}kcal for children of 2 to 8, not for adults. Take this as a picture of the balance, and plan the amounts with a dietitian.</p>}
    <div class="pt-art"><Picture plate={plate} /></div>
    <ul class="groups">
      {FOODS.map(([food, name, , note], at) => (
        <li key={food}>
          <Swatch food={food} />
          <span>{name}{note && <> <i>{note}{food === "grains" && <><Amount much={plate.wholeGrains} /> whole</>}</i></>} <i>{plate.foods[at].like}</i></span> <b translate={false}><Amount much={plate.foods[at].much} />{plate.foods[at].metric}</b>
        </li>
      ))}
    </ul>
    <p class="pt-left">{plate.left}</p>
  </>
);

const Plate = ({ view: { plate, hasBudget } }) => {
  let kind = 0;
  return (
    <section class="pl-plate" aria-labelledby={id("plate-label")} hidden={!hasBudget}>
      <h3 id={id("plate-label")}>A day on a plate</h3>
      <div class="pt-day">
        {plate ? <Day plate={plate} /> : hasBudget && <p>No pattern is published for less than 1,000{"\u00a0"}kcal a day. A dietitian can help you plan what to eat.</p>}
      </div>
      <div class="pt-more">
        <details class="more">
          <summary>More about these amounts</summary>
          <div class="fold">
            <div hidden={!plate}>
              <p class="lab">Kinds of vegetables and protein foods, by the week</p>
              <div class="pt-week">
                {plate && KINDS.map(([caption, names]) => (
                  <table key={caption} class="nums">
                    <caption>{caption}</caption>
                    <tbody>
                      {names.map((name) => <tr key={name}><th scope="row">{name}</th><td translate={false}><Amount much={plate.kinds[kind++]} /></td></tr>)}
                    </tbody>
                  </table>
                ))}
              </div>
            </div>
            <p class="lab">About cups and ounces</p>
            <p>Cups and ounces are US measures: a cup is about 240{"\u00a0"}ml, an ounce about 28{"\u00a0"}g. An ounce of protein foods is also one egg or half an ounce of nuts; an ounce of grains is a slice of bread or half a cup of cooked rice. Two cups of raw leafy greens count as one. A cup is about the size of a fist, three ounces of meat that of a deck of cards. On the plate, cups share the left half and ounces the right.</p>
            <p class="src">Source of the fist and the deck of cards: <a href="https://www.nhlbi.nih.gov/health/educational/wecan/downloads/servingcard7.pdf">NHLBI, Serving Size Card</a></p>
            <p class="lab">What the 2025–2030 guidelines changed</p>
            <p>A newer edition came out on January 7, 2026. It shows an inverted pyramid in place of the plate. It asks for 1.2 to 1.6{"\u00a0"}g of protein a day for each kilogram of body weight, prefers full-fat dairy, and says to avoid highly processed food and to drink less alcohol, without a number. Saturated fat still stays at or under 10% of energy.</p>
            <p>It counts in servings of other sizes, and has no weekly kinds of vegetables. So the amounts here are those of the 2020–2025 edition.</p>
            <p class="src">Source: <a href="https://realfood.gov/">Dietary Guidelines for Americans 2025–2030</a>, as summed up in a <a href="https://perkinscoie.com/insights/article/2025-2030-dietary-guidelines-americans-regulatory-update-and-key-changes">regulatory update by Perkins Coie</a> and an <a href="https://www.wiley.law/alert-New-Federal-Nutrition-Guidelines-Signal-Continued-Scrutiny-of-Ultra-Processed-Foods">alert by Wiley</a></p>
          </div>
        </details>
        <p class="src">Source: <a href="https://www.dietaryguidelines.gov/">Dietary Guidelines for Americans 2020–2025, Table A3-2</a></p>
      </div>
    </section>
  );
};

const Bmi = ({ view }) => (
  <details class="more pl-bmi" hidden={!view.hasPlan}>
    <summary>Body mass index (BMI): <span translate={false}>{view.bmi}</span></summary>
    <div class="fold">
      {view.hasPlan && (
        <>
          <p>{view.bmiWords}</p>
          {view.bmiClass && <p>{view.bmiClass}</p>}
          <p class="src">Source: <a href="https://www.cdc.gov/bmi/adult-calculator/bmi-categories.html">CDC, adult BMI categories</a></p>
        </>
      )}
    </div>
  </details>
);

const How = ({ view }) => (
  <details class="more pl-how" id={id("how")} hidden={!view.hasPlan}>
    <summary>How we got this number</summary>
    <div class="fold">
      {view.hasPlan && (
        <>
          <ol class="how">
            {view.steps.map(([what, number, how, source], at) => (
              <li key={at}>
                <span>{what}</span> <b translate={false}>{number}</b> <span class="how-with">{how}</span>{source && <> <cite><a href={source[1]}>{source[0]}</a></cite></>}
              </li>
            ))}
          </ol>
          <table class="nums methods">
            <caption>To keep your weight, by each method</caption>
            <thead><tr><th scope="col">Method</th><th scope="col">At rest</th><th scope="col">A day</th></tr></thead>
            <tbody>
              {view.methods.map(({ isInUse, rest, day }, at) => (
                <tr key={at}>
                  <th scope="row">{["Formula (Mifflin)", "National Academies 2023", "From my body fat", "I know my number"][at]}{isInUse && <> <i>in use</i></>}</th>
                  <td translate={false}>{rest}</td>
                  <td translate={false}>{day}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="src">Estimates can be off by 10% or more. Weigh yourself for a few weeks, and trust what you see over any formula.</p>
        </>
      )}
    </div>
  </details>
);

const Footer = ({ view, ...props }) => (
  <footer class="pl-foot" id={id("privacy")}>
    <p class="privacy"><b>Everything stays in this browser.</b> Nothing is sent.</p>
    <p class="kept" id={id("kept")} aria-live="polite" />
    <details class="more mini keep">
      <summary>Keep this plan</summary>
      <div class="fold">
        <Choice {...props} name="remember" at={0} kind="checkbox" looks="opt opt-check" label="Remember my entries on this device" />
        <p class="need" id={id("keep")} />
        <p class="acts" hidden={!view.canTake}><button type="button" class="btn">Download table (CSV)</button></p>
      </div>
    </details>
    <div class="pl-acts"><p class="acts"><button type="button" class="btn">Clear my entries</button></p></div>
  </footer>
);

let announcing;
const status = document.createElement("p");
let announced = "";

function announce(said) {
  if (said === announced) return;
  announced = said;
  clearTimeout(announcing);
  announcing = setTimeout(() => { status.textContent = said; }, 900);
}

const App = ({ planner }) => {
  const [, setTurn] = useState(0);
  const act = (change) => {
    if (change()) setTurn((turn) => turn + 1);
  };
  const choose = ({ goal, later }) => {
    act(() => {
      if (later === undefined) planner.acceptGoal(goal);
      else planner.acceptDays(later);
      return true;
    });
    document.getElementById(id("result")).focus();
  };
  const view = planner.view();
  announce(view.said);
  const props = { planner, act, view };
  return (
    <>
      <Head {...props} />
      <div class="pl-form">
        <AboutYou {...props} />
        <Days {...props} />
        <Health {...props} />
        <Goals {...props} />
        <Readout running={view.running} />
      </div>
      <Result {...props} choose={choose} />
      <FineTune {...props} />
      <Notes view={view} />
      <section class={view.isStale ? "pl-details is-stale" : "pl-details"} aria-label="Your result in detail" hidden={!view.hasPlan}>
        <Plate view={view} />
        <Bmi view={view} />
        <How view={view} />
        <p class="notfor">These numbers are estimates, not medical advice.</p>
      </section>
      <Footer {...props} />
    </>
  );
};

/** Puts the planner into `root`. */
export function start(root) {
  root.replaceChildren();
  render(<App planner={new Planner(new Date())} />, root);
  status.className = "vh";
  status.setAttribute("role", "status");
  root.append(status);
  document.documentElement.dataset.app = "ready";
}
