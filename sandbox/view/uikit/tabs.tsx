import AtlaskitTabs, {
  Tab as AtlaskitTab,
  TabList as AtlaskitTabList,
  TabPanel as AtlaskitTabPanel,
} from '@atlaskit/tabs';
import { z } from 'zod';
import { useEchoedValue } from './echoed-value';
import { flag, handler, number, text } from './prop-schemas';
import { uiKit } from './ui-kit-component';

export const Tabs = uiKit(
  {
    id: z.string(),
    defaultSelected: number,
    selected: number,
    onChange: handler,
    shouldUnmountTabPanelOnChange: flag,
    testId: text,
  },
  function Tabs({ props: { defaultSelected, selected, onChange, ...props }, children }) {
    const [shown, show] = useEchoedValue(selected, defaultSelected ?? 0);
    return (
      <AtlaskitTabs
        {...props}
        selected={shown}
        onChange={(index) => {
          show(index);
          onChange?.(index);
        }}
      >
        {children}
      </AtlaskitTabs>
    );
  },
);

export const TabList = uiKit({}, ({ children }) => <AtlaskitTabList>{children}</AtlaskitTabList>);
export const Tab = uiKit({ testId: text }, ({ props, children }) => (
  <AtlaskitTab {...props}>{children}</AtlaskitTab>
));
export const TabPanel = uiKit({ testId: text }, ({ props, children }) => (
  <AtlaskitTabPanel {...props}>{children}</AtlaskitTabPanel>
));
