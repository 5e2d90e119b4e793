import type { ReactNode } from 'react';
import type { PlaceWithParentsFragment } from '../generated/graphql.js';
import { usePage } from '../page-context.js';
import { Breadcrumb } from '../parts/breadcrumb.js';
import { Empty } from '../parts/notices.js';

/** Where the place is that a view is of. */
export function PlaceHead({
  data: { region },
}: {
  readonly data: { readonly region?: PlaceWithParentsFragment | null };
}): ReactNode {
  return region ? <Breadcrumb place={region} /> : null;
}

/** Nobody reported here: what else to choose. */
export function NoReportsToChoose(): ReactNode {
  const { say } = usePage();
  return (
    <Empty title={say('这里没有收录报告', 'There is no report here')}>
      <p>
        {say('请换一个年度、地区、口径或机关类型。', 'Choose another year, place, scope or kind of body.')}
      </p>
    </Empty>
  );
}
