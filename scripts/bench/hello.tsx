/** The yardstick of bench-visits.mjs: what a page of React and Fluent costs that says hello and does nothing. */
import { Button, FluentProvider, teamsLightTheme, Text } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element with the id root');
createRoot(root).render(
  <FluentProvider theme={teamsLightTheme}>
    <Text as="h1" size={700} weight="semibold" data-first-data="">
      Hello
    </Text>
    <Text as="p" block size={400}>
      A page that is drawn by script, with the same versions of React and Fluent as the tab, and
      with nothing to fetch.
    </Text>
    <Button appearance="primary">Say hello</Button>
  </FluentProvider>,
);
