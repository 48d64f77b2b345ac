import { start } from "./planner.jsx";

start(document.querySelector(".pl-in"));
