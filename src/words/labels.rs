//! The list of all labels: each stands here once, as a field of [`Words`] and under the same name in a configuration.

use super::Numbers;
use super::label::{Label, labels, parts, shape, texts, texts_mut};
use super::parts::*;

labels! {
    /// A share of a hundred.
    percent,
    /// A date of day, month and year; `{d}`, `{m}`, `{mon}` (month name) and `{y}` are replaced.
    day,
    /// A date of month and year; `{mon}` stands alone here, so it comes from `months_alone`.
    month,
    /// `{q}` and `{y}`.
    quarter,
    /// A year without month or day: `{y}`.
    year,
    /// How a date names the first day of a month.
    first_day,
    /// Names of the months as a full date writes them: `12 maja 2026`.
    months[12: MONTHS],
    /// Names of the months where no day stands before them: `maj 2026`.
    months_alone[12: MONTHS],
    /// Opening and closing quotation mark.
    quotes[2: QUOTES],
    /// The same for a quotation inside a quotation.
    inner_quotes[2: QUOTES],
    /// Two names of a list.
    listed,
    /// What a text is about, and the text: `Expected: fewer calls`.
    about_text,

    // Running head and header.
    journey_map,
    current_state,
    future_state,
    day_in_the_life,
    version,
    draft,
    method_of,
    mapping_goal,
    mapping_goals,
    scope,
    scenario,
    not_covered,
    average,
    goals,
    needs,
    motivations,
    frustrations,
    behaviour,
    helper,
    staff,
    /// How old somebody is, behind a name: `38`.
    aged,

    // Lane labels; those with `_sub` stand in small type below.
    stages,
    milestones,
    customer_goal,
    business_goal,
    message,
    actions,
    touchpoints,
    touchpoints_sub,
    thoughts,
    emotion,
    bright_spots,
    pain_points,
    pain_points_sub,
    solutions,
    solutions_sub,
    kpis,
    kpis_sub,
    physical_evidence,
    frontstage,
    backstage,
    support,
    line_of_visibility,
    line_of_interaction,
    line_of_internal_interaction,
    /// Row of a blueprint lane for items without a department.
    no_department,

    /// The phases in the order of `model::Phase`.
    phases[17: PHASES],
    /// Emotion words from the top of the scale to its bottom.
    emotions[5: EMOTIONS],
    /// Severities from trivial to critical.
    severities[4: SEVERITIES],
    /// Idea, planned, in progress, done, rejected.
    statuses[5: STATUSES],
    /// The built-in channels in the order of `method::channels::BUILT_IN`.
    channels[26: CHANNELS],
    digital,
    physical_or_human,
    neutral_kind,

    moment_of_truth,
    switch_kept,
    switch_lost,
    /// `{from} to {to}: {what}`, where something is carried over; `{to}` begins small unless it is an abbreviation,
    /// `{To}` stays as it is.
    switch,
    /// The same where it gets lost.
    switch_losing,
    /// What is carried over without a switch of channels.
    handed_over,
    /// What gets lost without a switch of channels.
    loses,
    case_lost,
    optional,
    share,
    outside_company,
    no_owner,
    impact,
    effort,
    due,
    /// A solution whose date has passed without it.
    overdue,
    /// The date by which the map was to be held against reality again.
    review_overdue,
    /// `target {}`.
    target,
    /// What the tick on a KPI's bar is called in the legend.
    target_mark,
    /// `4 pp better`.
    better_by,
    /// `2 pp worse`.
    worse_by,
    /// `0 pp flat`.
    flat_by,
    percentage_points,
    constraint,
    across_stages,
    whole_journey,
    broken_handover,
    /// Where a handover comes from or leads to that is drawn on another page.
    earlier_page,
    later_page,
    expected,
    /// `Maria only`.
    only,
    /// `Concerns Maria`: where the marks of two personas may stand together.
    concerns,
    /// Who says what was written once for all personas.
    everybody,
    /// In a map of the future: the curve of a persona as it is now.
    today_of,
    /// What the figures between the two curves mean.
    against_today,
    /// A part of a map: `Stages 2–4 of 8`.
    stages_of,
    /// A part of a map of one stage.
    stage_of,
    change_new,
    change_changed,
    change_removed,
    change_kept,
    /// `was {}`.
    was,

    // Footer.
    how_to_read,
    evidence,
    scorecard,
    /// `5 of 6 steps complete`.
    steps_complete,
    /// A step without which there is no map: "missing".
    missing,
    /// Findings that a step has left: "3 open".
    findings_left,
    /// Findings of each level: "Warnings: 3".
    errors,
    warnings,
    infos,
    findings,
    /// How grave a finding is.
    level,
    /// One finding of each level.
    levels[3: LEVELS],
    /// The six steps.
    steps[6: STEPS],
    sources_note,
    scores_note,
    confidential,
    /// The kinds of source in the order of `model::SourceKind`.
    source_kinds[12: SOURCE_KINDS],

    // Tables and page.
    stage,
    touchpoint,
    pain_point,
    solution,
    kpi,
    source,
    goal,
    persona,
    personas,
    customer,
    channel,
    channels_label,
    owner,
    department,
    score,
    quote,
    severity,
    solved_by,
    solves,
    /// The need that a solution serves.
    answers,
    status,
    value,
    /// The value that a KPI started from.
    baseline_value,
    trend,
    /// The business result that a KPI drives.
    outcome,
    /// The date by which something is to be reached.
    by_date,
    note,
    sources,
    as_table,
    /// The first column of the table: what a row is about.
    lane,
    skip_to_tables,
    at_a_glance,
    /// Who keeps the map.
    map_owner,
    reviewed,
    value_proposition,
    time,
    duration,
    phase,
    kind,
    role,
    segment,
    age,
    location,
    /// A persona's life in a few words.
    about,
    says,
    thinks,
    does,
    feels,
    description,
    cause,
    affects,
    /// Where on the map something is.
    place,
    /// The picture as wide as the window.
    fit,
    /// How large the picture is shown.
    size,
    impact_label,
    effort_label,

    // The sheet of solutions.
    solutions_first,
    impact_and_effort,
    backlog,
    priority,
    /// How the priority is reckoned.
    priority_note,
    unsolved,
    /// The four parts of the matrix: high impact at low and at high effort, low impact at low and at high effort.
    quick_wins,
    big_bets,
    fill_ins,
    think_twice,
    /// The ends of an axis.
    low,
    high,
    ranked_first,

    cost,
    stakeholders,
    depends_on,
    date_label,
    sample,
    link,
    /// An emotion that is an expectation rather than a finding.
    hoped,
    /// Blueprint: whom an item hands over to.
    hands_over_to,
    /// Blueprint: the stage that an item runs to.
    until_stage,
    /// A step of the method in which nothing was found.
    complete,
    /// A step of the method that is not complete.
    open,
    step,
    /// An empty cell, for those who hear the table.
    none,

    /// The title of the page over the pages of several maps.
    all_maps,

    // What the page offers.
    /// How the map is shown.
    view,
    /// The map as a picture.
    as_map,
    /// The map as tables.
    in_table,
    search,
    /// How many entries a search found: `3 found`.
    found,
    nothing_found,
    lanes,
    close,
    /// What an entry is linked with.
    linked,
    copy_table,
    /// Said when a table was copied.
    copied,
    print,
    /// Light or dark.
    colours,
    /// As the system has it.
    as_system,
    light,
    dark,
    /// The processes behind the touchpoints.
    blueprint,

    // The journey in sentences.
    /// How a persona feels first.
    felt_first,
    /// Where it feels worse than in what stands before.
    felt_lower,
    /// Where it feels better.
    felt_higher,
    /// How it feels in the end: the end of the sentence.
    felt_last,
    felt_throughout,
    felt_once,
    felt_nowhere,
    /// What follows as a sentence.
    sentence,
    /// `touchpoints: 14`; `{Term}` stays as it is where `{term}` begins small.
    counted,
    counted_critical,
    /// How many pain points have a solution.
    counted_solved,
    /// An amount, and what it is made of.
    with_parts,
}
