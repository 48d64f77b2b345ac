// The tasks of `crates/domain/benches/work`, with the same method in plain JavaScript. `forecast` is the module
// `planners/shared/forecast.js`; what is made repeats a task and gives its last result.

function work({ after, balanced, course, intakeToReach, plateau }) {
  const OFFSETS = [-1000, -750, -500, -250, 0, 250, 500, 750, 1000];
  // A man of 40 years, 180 cm and 100 kg.
  const resting = 9.99 * 100 + 6.25 * 180 - 4.92 * 40 + 5;
  const somebody = { sex: 1, age: 40, height: 180, weight: 100, resting, intake: resting * 1.6 };
  const solved = (body) => intakeToReach(body, 80, 730, 1.1);
  const years = (count) => () => {
    const body = balanced(somebody);
    return course(body, 1, [[2_500, count * 365]]).reduce((sum, point) => sum + point.likely, 0);
  };
  const tasks = {
    "ten years of forecast": () => after(balanced(somebody), 2_500, 1, 3_650).weight,
    "intake for a goal in two years": () => solved(balanced(somebody)),
    "all a keystroke needs": () => {
      const body = balanced(somebody);
      const intake = solved(body);
      const likely = course(body, 1.1, [[intake, 730]]).reduce((sum, point) => sum + point.likely, 0);
      const plateaus = [-200, 0, 200].map((kcal) => plateau({ ...body, constant: body.constant + kcal }, intake, 1.1) ?? 0);
      const ends = OFFSETS.map((offset) => after(body, body.intake + offset, 1, 84).weight);
      return [likely, ...plateaus, ...ends].reduce((sum, one) => sum + one, 0);
    },
    "a chart of 1 year": years(1),
    "a chart of 2 years": years(2),
    "a chart of 5 years": years(5),
    "a chart of 10 years": years(10),
  };
  return (name, times) => {
    let result = 0;
    for (let time = 0; time < times; time += 1) result = tasks[name]();
    return result;
  };
}
