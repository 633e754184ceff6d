// Everything in one process, so that all tests share one browser.
import { after } from "node:test";
import { closeBrowser } from "./harness.js";
import "./accessibility.js";
import "./fragment.js";
import "./links.js";
import "./needs.js";
import "./pages.js";
import "./panel.js";
import "./portfolio.js";
import "./payloads.js";
import "./readers.js";
import "./size.js";
import "./tables.js";
import "./views.js";

after(closeBrowser);
