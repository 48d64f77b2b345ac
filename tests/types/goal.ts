// What owners may write in TypeScript, and what the compiler must reject.
import type { ChangeDetail, GoalValue, PlatefulGoal } from "plateful-embed/goal";

const goal = document.querySelector("plateful-goal");
if (goal) {
  const element: PlatefulGoal = goal;
  element.goal = "lose-1";
  element.units = "metric";
  element.headingLevel = 3;
  element.weightKg = "85";
  element.theme = null;
  element.disabled = true;
  console.log(element.form?.id, element.labels.length, element.name);
  const read: GoalValue | "" = element.goal;
  console.log(read, element.lang);
  element.addEventListener("plateful-change", (event) => {
    const detail: ChangeDetail = event.detail;
    console.log(detail.goal, detail.kcal?.toFixed(0));
    // @ts-expect-error: nothing of the body is told
    console.log(event.detail.weight);
  });
  // @ts-expect-error: there is no such goal
  element.goal = "lose-5";
  // @ts-expect-error: no such theme
  element.theme = "pink";
}

const made = document.createElement("plateful-goal");
made.emit = "goal";
document.addEventListener("plateful-error", ({ detail }) => {
  if (detail.code === "csp") console.log(detail.message);
  // @ts-expect-error: there is no such code
  if (detail.code === "bad-luck") console.log(detail.message);
});
