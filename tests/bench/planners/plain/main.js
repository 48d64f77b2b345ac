import { start } from "./planner.js";

start(document.querySelector(".pl-in"));
