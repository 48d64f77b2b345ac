// The script in the finished page itself, before its styles.

import "./theme.js";
import "./guard.js";
