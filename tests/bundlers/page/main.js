import "plateful-embed/goal";
import "plateful-embed/article";
import "plateful-embed/react";
import "plateful-embed/vue";
import "./style.css";

document.title = `Plateful ${customElements.get("plateful-goal").version}`;
