// A host page made with React: attributes, properties, events, strict mode, and a switch that unmounts.
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

function App() {
  const [isShown, show] = useState(true);
  const [goal, choose] = useState("lose-1");
  const [told, tell] = useState("nothing yet");
  const [ready, count] = useState(0);
  return (
    <main>
      <h1>React</h1>
      <button onClick={() => show(!isShown)}>{isShown ? "Hide" : "Show"}</button>
      <button onClick={() => choose("maintain")}>Maintain</button>
      <p id="told">{told}</p>
      <p id="ready">{ready}</p>
      {isShown && (
        <plateful-goal
          goal={goal} units="metric" sex="female" age={40} heightCm={165} weight-kg="85" work="some-walking"
          free-time="gentle" emit="goal" heading-level="2" loading="eager"
          onplateful-ready={() => count((before) => before + 1)}
          onplateful-change={(event) => tell(JSON.stringify(event.detail))}
        >
          <p>The planner comes here.</p>
        </plateful-goal>
      )}
    </main>
  );
}

createRoot(document.getElementById("root")).render(<StrictMode><App /></StrictMode>);
