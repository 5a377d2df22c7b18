import ForgeReconciler, { Tab, TabList, TabPanel, Tabs } from '@forge/react';
import { ChartsTab } from './charts-tab';
import { DataTab } from './data-tab';
import { FieldsTab } from './fields-tab';
import { FormTab } from './form-tab';
import { OverlaysTab } from './overlays-tab';
import { StatusTab } from './status-tab';
import { TextTab } from './text-tab';

ForgeReconciler.render(
  <Tabs id="showcase">
    <TabList>
      <Tab>Text</Tab>
      <Tab>Status</Tab>
      <Tab>Data</Tab>
      <Tab>Fields</Tab>
      <Tab>Form</Tab>
      <Tab>Overlays</Tab>
      <Tab>Charts</Tab>
    </TabList>
    <TabPanel>
      <TextTab />
    </TabPanel>
    <TabPanel>
      <StatusTab />
    </TabPanel>
    <TabPanel>
      <DataTab />
    </TabPanel>
    <TabPanel>
      <FieldsTab />
    </TabPanel>
    <TabPanel>
      <FormTab />
    </TabPanel>
    <TabPanel>
      <OverlaysTab />
    </TabPanel>
    <TabPanel>
      <ChartsTab />
    </TabPanel>
  </Tabs>,
);
