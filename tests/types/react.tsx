import type {} from "plateful-embed/react";
import "plateful-embed/goal";

export function Planner() {
  return (
    <plateful-goal goal="lose-1" heading-level={3} heightCm={165} emit="goal" className="wide" disabled
      onplateful-change={(event) => console.log(event.detail.kcal)}
      onplateful-error={(event) => console.log(event.detail.code)}
    />
  );
}

export function Wrong() {
  // @ts-expect-error: no such units
  return <plateful-goal units="parsec" />;
}
