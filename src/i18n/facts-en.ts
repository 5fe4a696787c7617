import type { Facts, FactSection } from './facts.ts';

const orElse = (text: string, otherwise: string): string => (text === '' ? otherwise : text);

const privacy = (organisation: string, contact: string): readonly FactSection[] => [
  {
    heading: 'Who is responsible',
    body: [
      `${orElse(organisation, 'The municipality that has installed Samspel')} is the controller. Samspel has no server of its own, and whoever made the app can see nothing of what you write.`,
      `Questions about personal data: ${orElse(contact, 'the municipality’s data protection officer')}.`,
    ],
  },
  {
    heading: 'What is stored, and where',
    body: ['Everything lies in the municipality’s own Microsoft 365, or on your own device:'],
    list: [
      'The group’s room (the team’s SharePoint site): what the group shares, such as ground rules, matters, votes, decisions and the plan.',
      'The consultant’s room (the site of a private channel): interview answers, working material and cards that have not been shared.',
      'The open area (a site the municipality chooses): what the group has published.',
      'Outlook: the meetings and interviews as calendar events.',
      'Your device: what you have written and that has not been sent yet, your private drafts and the last picture of the group’s room. “Forget this device” in the settings empties it.',
    ],
  },
  {
    heading: 'Who can read it',
    body: [
      'SharePoint’s permissions are the lock. Whoever is not a member of a room cannot read it, in Samspel or in any other way. Owners of a room and the municipality’s administrators can always read what lies there.',
      'SharePoint shows who has written an item. Where that matters, Samspel says so on the screen. Proposals are private until you hand them in, because until then they exist only on your device.',
    ],
  },
  {
    heading: 'Where data goes',
    body: [
      'The browser speaks to Microsoft Graph, to Microsoft’s sign-in and to the web server that holds the pages. The web server only hands out files and receives nothing from the programme. No statistics are collected and no cookies are used.',
    ],
  },
  {
    heading: 'How long',
    body: [
      'The municipality decides. What is an official document follows the municipality’s records plan. When the app is removed, lists and files stay in SharePoint and can be read there.',
    ],
  },
];

const accessibility = (organisation: string, contact: string): readonly FactSection[] => [
  {
    heading: 'How accessible Samspel is',
    body: [
      `${orElse(organisation, 'The municipality')} wants everybody to be able to use Samspel. The aim is WCAG 2.2 level AA in the tab, in the pane in PowerPoint and on the slides. Samspel is judged to conform in part with the Swedish act on accessibility to digital public service; the shortcomings we know of are listed below.`,
    ],
  },
  {
    heading: 'Known limits',
    body: [],
    list: [
      'No review with users of assistive technology has been made yet. Screen readers have not been tried for real in Teams and PowerPoint, only what is sent to them.',
      'Teams and PowerPoint stand around Samspel. Their accessibility is Microsoft’s.',
      'In PowerPoint on the web, keyboard focus may need F6 to enter the pane.',
      'Free texts that participants write are not checked.',
    ],
  },
  {
    heading: 'How it has been tested',
    body: [
      'Automatically with axe-core against WCAG 2.0–2.2 levels A and AA in the light, dark and contrast themes, with the keyboard, and at a width of 320 pixels. Self-assessment, last in November 2026.',
    ],
  },
  {
    heading: 'Tell us',
    body: [
      `If you need the content in another way or find a fault: ${orElse(contact, 'contact the municipality')}.`,
      'If you are not satisfied with the answer you can report it to the Agency for Digital Government, digg.se/tdosanmalan.',
    ],
  },
];

const about = (version: string): readonly FactSection[] => [
  {
    heading: 'What Samspel is',
    body: [
      'Samspel holds together a development programme for a management group: preparation, feedback, four occasions of two days, and follow-up. What the group says, agrees and decides is carried from one step to the next, in Teams and in PowerPoint.',
    ],
  },
  { heading: 'Version', body: [version] },
];

const terms = (organisation: string): readonly FactSection[] => [
  {
    heading: 'Use',
    body: [
      `Samspel is provided by ${orElse(organisation, 'the municipality that has installed it')} for the work of the management group and is governed by the rules for the municipality’s Microsoft 365.`,
      'Write nothing about clients or patients in Samspel. Write about ways of working, not about individuals.',
    ],
  },
  {
    heading: 'Responsibility',
    body: [
      'Samspel is provided as it is. The municipality answers for the lawfulness of the processing, for permissions, and for retention and disposal.',
    ],
  },
];

const licences: readonly FactSection[] = [
  {
    heading: 'Open source in the app',
    body: [
      'These libraries are sent to the browser. All have the MIT licence unless something else is said. Whoever built the pages has the complete list, with versions, as an SBOM (CycloneDX).',
    ],
    list: [
      'React and React DOM – Meta',
      'Fluent UI React – Microsoft',
      'MSAL Browser – Microsoft',
      'Microsoft Graph JavaScript client – Microsoft',
      'TeamsJS – Microsoft',
      'docx – Dolan Miu',
      'fflate – Arjun Barrett',
      'idb – Jake Archibald (ISC)',
      'valibot – Fabian Hiller',
      'Office.js is fetched from Microsoft and has Microsoft’s own terms.',
    ],
  },
];

export const en: Facts = {
  titles: {
    about: 'About Samspel',
    privacy: 'Personal data',
    accessibility: 'Accessibility',
    terms: 'Terms',
    licences: 'Licences',
  },
  sections: ({ organisation, contact, version }) => ({
    about: about(version),
    privacy: privacy(organisation, contact),
    accessibility: accessibility(organisation, contact),
    terms: terms(organisation),
    licences,
  }),
  consentDone: {
    heading: 'Thank you, the answer has come',
    body: [
      'Open Samspel again, in Teams or PowerPoint. If it no longer says that something is missing, the consent is complete. If the address above says “error”, Microsoft has not consented; the text after it says why.',
    ],
  },
};
