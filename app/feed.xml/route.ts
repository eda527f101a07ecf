import { feedAnswer } from '../../lib/syndication/answer'

export const revalidate = 300

export const GET = (): Promise<Response> => feedAnswer({ of: 'site' }, 'xml')
