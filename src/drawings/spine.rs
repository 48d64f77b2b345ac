//! The lower spine from behind, with the right S1 root bent around a bulging disc.

use leptos::prelude::*;

use super::Picture;

/// The lower spine from behind, with the right S1 root bent around a bulging disc.
///
/// The numbers in it mark parts 1 to 5: the disc, the S1 root, the L5 root, the first sacral opening, the sciatic
/// nerve.
#[component]
pub fn Spine(
    /// Makes the ids of this copy unique: letters, digits and hyphens.
    uid: &'static str,
) -> impl IntoView {
    view! { <Picture class="h-spine" view_box="92 26 430 622" uid=uid inner=PATHS/> }
}

const PATHS: &str = r#"<title id="~-title">Lower spine from behind, with the right S1 root pressed by a disc</title>
<desc id="~-text">The disc between the fifth lumbar vertebra and the sacrum bulges on the right. The S1 root bends
around the bulge and leaves through the first opening in the sacrum. The L5 root above has already left the spine
and is spared. The left side shows the normal course.</desc>
<defs><pattern id="~-bulge" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
<path class="h-bulge-ink" d="M0 0V6"/></pattern></defs>
<g class="h-bone">
<path d="M382 96C402 90 432 88 444 88C458 90 458 112 444 113C428 116 404 124 382 126ZM218 96C198 90 168 88 156 88
C142 90 142 112 156 113C172 116 196 124 218 126Z"/>
<path d="M386 200C406 194 440 192 452 192C466 194 466 216 452 217C436 220 408 228 386 230ZM214 200
C194 194 160 192 148 192C134 194 134 216 148 217C164 220 192 228 214 230Z"/>
<path d="M212 71C238 65 362 65 388 71C397 76 394 86 390 94C383 104 383 116 390 124C394 134 397 142 388 148
C362 152 238 152 212 148C203 142 206 134 210 124C217 116 217 104 210 94C206 86 203 76 212 71Z"/>
<path d="M208 175C236 169 364 169 392 175C401 180 398 190 394 198C387 208 387 220 394 228C398 238 401 246 392 252
C364 256 236 256 208 252C199 246 202 238 206 228C213 220 213 208 206 198C202 190 199 180 208 175Z"/>
<path d="M164 306C166 286 190 274 214 277C252 283 348 283 386 277C410 274 434 286 436 306C439 330 424 350 414 376
C402 410 384 450 358 498C346 520 336 538 328 552C322 563 319 572 314 584C310 594 290 594 286 584C281 572 278 563
272 552C264 538 254 520 242 498C216 450 198 410 186 376C176 350 161 330 164 306Z"/>
<path class="h-fine" d="M281 566Q300 573 319 566"/></g>
<g class="h-ridge"><path d="M262 368Q300 378 338 368M268 421Q300 430 332 421M274 468Q300 476 326 468"/></g>
<g class="h-disc">
<path d="M216 151C250 148 350 148 384 151C395 155 395 165 384 169C350 172 250 172 216 169
C205 165 205 155 216 151Z"/>
<path d="M212 255C247 252 353 252 388 255C399 259 399 270 388 274C353 277 247 277 212 274
C201 270 201 259 212 255Z"/>
</g>
<g class="h-hole"><ellipse cx="240" cy="341" rx="14" ry="10"/><ellipse cx="360" cy="341" rx="14" ry="10"/>
<ellipse cx="252" cy="396" rx="11" ry="8"/><ellipse cx="348" cy="396" rx="11" ry="8"/>
<ellipse cx="264" cy="446" rx="9" ry="6.5"/><ellipse cx="336" cy="446" rx="9" ry="6.5"/>
<ellipse cx="276" cy="491" rx="7.5" ry="5.5"/><ellipse cx="324" cy="491" rx="7.5" ry="5.5"/></g>
<path class="h-sac" d="M269 26C268 190 275 330 300 404C325 330 332 190 331 26"/>
<g class="h-sac-lines">
<path d="M281 26C281 170 286 290 298 372M293 26C293 160 296 280 299 350M307 26C307 160 304 280 301 350M319 26
C319 170 314 290 302 372"/>
</g>
<g class="h-root"><path d="M271 64C262 102 240 134 196 154"/><path d="M272 150C262 196 240 232 192 258"/>
<path d="M276 228C268 264 248 300 240 338"/><path d="M329 64C338 102 360 134 404 154"/>
<path d="M328 150C338 196 360 232 408 258"/></g>
<g class="h-root h-dotted"><path d="M192 258C160 278 150 330 146 400"/><path d="M240 346C232 382 196 430 172 476"/>
<path d="M408 258C440 278 452 330 458 400C462 450 468 480 478 516"/></g>
<path class="h-bulge" d="M315 252C334 236 360 246 358 266C356 286 330 292 313 278Z"/>
<path fill="url(#~-bulge)" d="M315 252C334 236 360 246 358 266C356 286 330 292 313 278Z"/>
<path class="h-s1" d="M324 224C342 228 369 238 372 263C373 288 364 312 360 336"/>
<path class="h-s1 h-dotted" d="M361 346C368 388 414 442 446 480C462 500 472 510 479 522"/>
<path class="h-sciatic" d="M480 532Q486 584 491 650"/>
<g class="h-text"><text x="106" y="112">L4</text><text x="100" y="216">L5</text>
<text x="250" y="572" text-anchor="end">sacrum</text></g>
<path class="h-lead" d="M471.2 228.4L404 254"/><circle class="h-tip" cx="404" cy="254" r="3.2"/><g class="h-num">
<circle cx="488" cy="222" r="18"/><text x="488" y="229.2" text-anchor="middle" font-size="22">3</text></g>
<path class="h-lead" d="M470.1 281.9L354 268"/><circle class="h-tip" cx="354" cy="268" r="3.2"/><g class="h-num">
<circle cx="488" cy="284" r="18"/><text x="488" y="291.2" text-anchor="middle" font-size="22">1</text></g>
<path class="h-lead" d="M470.5 337.7L367 312"/><circle class="h-tip" cx="367" cy="312" r="3.2"/><g class="h-num">
<circle cx="488" cy="342" r="18"/><text x="488" y="349.2" text-anchor="middle" font-size="22">2</text></g>
<path class="h-lead" d="M141.8 353.6L228 342"/><circle class="h-tip" cx="228" cy="342" r="3.2"/><g class="h-num">
<circle cx="124" cy="356" r="18"/><text x="124" y="363.2" text-anchor="middle" font-size="22">4</text></g>
<path class="h-lead" d="M449.4 595.3L484 586"/><circle class="h-tip" cx="484" cy="586" r="3.2"/><g class="h-num">
<circle cx="432" cy="600" r="18"/><text x="432" y="607.2" text-anchor="middle" font-size="22">5</text></g>"#;
