// A host page made with Vue: attributes, properties, events, and a switch that unmounts.
import { createApp } from "vue";

const app = createApp({
  data: () => ({ isShown: true, goal: "lose-1", told: "nothing yet", ready: 0 }),
  template: `
    <main>
      <h1>Vue</h1>
      <button @click="isShown = !isShown">{{ isShown ? "Hide" : "Show" }}</button>
      <button @click="goal = 'maintain'">Maintain</button>
      <p id="told">{{ told }}</p>
      <p id="ready">{{ ready }}</p>
      <plateful-goal v-if="isShown" :goal="goal" units="metric" sex="female" :age="40" :heightCm="165"
        weight-kg="85" work="some-walking" free-time="gentle" emit="goal" heading-level="2" loading="eager"
        @plateful-ready="ready += 1" @plateful-change="told = JSON.stringify($event.detail)">
        <p>The planner comes here.</p>
      </plateful-goal>
    </main>`,
});
app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith("plateful-");
app.mount("#root");
