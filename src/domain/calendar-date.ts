/** A day in the organiser's local calendar, `2027-01-19`. Never an instant. */
export type CalendarDate = string;
