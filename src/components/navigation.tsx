import { Link } from '@fluentui/react-components';
import { createContext, useContext, type ReactNode } from 'react';

/** Where the user is, `area/thing/part`, and how to get somewhere else. */
export type Navigation = {
  readonly route: string;
  go(route: string): void;
};

const NavigationContext = createContext<Navigation | null>(null);

export const NavigationProvider = ({
  navigation,
  children,
}: {
  navigation: Navigation;
  children: ReactNode;
}): ReactNode => <NavigationContext value={navigation}>{children}</NavigationContext>;

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('useNavigation needs a NavigationProvider above it');
  return navigation;
}

/** The parts of the route: `['ground-rules', 'SR07']`. */
export const useRouteParts = (): readonly string[] => useNavigation().route.split('/');

/** A link to another route; a real link, so that it can be opened, copied and read aloud as one. */
export function RouteLink({ to, children }: { to: string; children: ReactNode }): ReactNode {
  const { go } = useNavigation();
  return (
    <Link
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </Link>
  );
}
