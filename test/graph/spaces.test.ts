import { findOpenArea, findSpaces } from '#graph/spaces.ts';
import { closeTenant, graphOf, openSmallTenant, SMALL, type LocalTenant } from './tenant-peer.ts';

// Each test sets up a tenant of its own; a busy machine needs longer than the usual five seconds.
jest.setTimeout(30_000);

const inTeam = { groupId: SMALL.team, channelId: SMALL.general, channelType: 'regular' } as const;

describe('finding the spaces of a programme', () => {
  let tenant: LocalTenant;
  beforeEach(async () => {
    tenant = await openSmallTenant();
  });
  afterEach(() => closeTenant(tenant));

  it("finds the team's site and the site of the consultant's private channel", async () => {
    expect(await findSpaces(graphOf(tenant, 'K01'), inTeam)).toMatchObject({
      groupRoom: { access: 'open', siteId: SMALL.teamSite },
      consultantRoom: { access: 'open', siteId: SMALL.consultantSite },
      openArea: { access: 'none' },
    });
  });

  it('finds no consultant room for a member, who cannot see the channel', async () => {
    const { groupRoom, consultantRoom } = await findSpaces(graphOf(tenant, 'P01'), inTeam);
    expect(groupRoom).toMatchObject({ access: 'open', siteId: SMALL.teamSite });
    expect(consultantRoom).toEqual({ access: 'none', siteId: null, webUrl: null });
  });

  it('takes the own site of the private channel in which the tab stands', async () => {
    const place = {
      groupId: SMALL.team,
      channelId: SMALL.consultantRoom,
      channelType: 'private',
    } as const;
    const { groupRoom } = await findSpaces(graphOf(tenant, 'K01'), place);
    expect(groupRoom).toMatchObject({ access: 'open', siteId: SMALL.consultantSite });
  });

  it('answers forbidden to somebody outside the team instead of failing', async () => {
    const { groupRoom } = await findSpaces(graphOf(tenant, 'M01'), inTeam);
    expect(groupRoom).toEqual({ access: 'forbidden', siteId: null, webUrl: null });
  });

  it('finds the open area from an address as a person copies it', async () => {
    const url = `https://${SMALL.host}/sites/forvaltningen/SitePages/Hem.aspx?web=1`;
    expect(await findOpenArea(graphOf(tenant, 'M01'), url)).toMatchObject({
      access: 'open',
      siteId: SMALL.openSite,
    });
  });

  it.each([
    'inget',
    'http://ekby.sharepoint.com/sites/forvaltningen',
    `https://${SMALL.host}/sites/saknas`,
  ])('answers none for %s', async (url) => {
    expect(await findOpenArea(graphOf(tenant, 'P01'), url)).toMatchObject({ access: 'none' });
  });
});
