import { AdfRenderer } from './adf-renderer';
import { Button, ButtonGroup, LinkButton, LoadingButton } from './buttons';
import { BarChart, HorizontalBarChart, HorizontalStackBarChart, StackBarChart } from './charts/bar-charts';
import { LineChart } from './charts/line-chart';
import { DonutChart, PieChart } from './charts/pie-charts';
import { Checkbox, CheckboxGroup, Radio, RadioGroup, Range, Toggle } from './choices';
import { Comment } from './comment';
import { Calendar, DatePicker, TimePicker } from './dates';
import { DynamicTable } from './dynamic-table';
import { EmptyState } from './empty-state';
import type { UiKitComponent } from './forge-node-view';
import {
  ErrorMessage,
  Form,
  FormFooter,
  FormHeader,
  FormSection,
  HelperMessage,
  Label,
  RequiredAsterisk,
  ValidMessage,
} from './form';
import { InlineEdit } from './inline-edit';
import { Bleed, Box, Inline, Pressable, Stack } from './layout';
import { Icon, Image, Tile, User, UserGroup } from './media';
import { Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from './modal';
import { Popup, Tooltip } from './overlays';
import { Select } from './select';
import {
  Badge,
  Lozenge,
  ProgressBar,
  ProgressTracker,
  SectionMessage,
  SectionMessageAction,
  Spinner,
  Tag,
  TagGroup,
} from './status';
import { Tab, TabList, TabPanel, Tabs } from './tabs';
import { Code, CodeBlock, Em, Heading, Link, List, ListItem, Strike, Strong, Text } from './text';
import { TextArea, Textfield } from './text-inputs';

/** The UI Kit components of `@forge/react` that the host draws, by their string tags. */
export const catalogue: Readonly<Record<string, UiKitComponent>> = {
  AdfRenderer,
  Badge,
  BarChart,
  Bleed,
  Box,
  Button,
  ButtonGroup,
  Calendar,
  Checkbox,
  CheckboxGroup,
  Code,
  CodeBlock,
  Comment,
  DatePicker,
  DonutChart,
  DynamicTable,
  Em,
  EmptyState,
  ErrorMessage,
  Form,
  FormFooter,
  FormHeader,
  FormSection,
  Heading,
  HelperMessage,
  HorizontalBarChart,
  HorizontalStackBarChart,
  Icon,
  Image,
  Inline,
  InlineEdit,
  Label,
  LineChart,
  Link,
  LinkButton,
  List,
  ListItem,
  LoadingButton,
  Lozenge,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  PieChart,
  Popup,
  Pressable,
  ProgressBar,
  ProgressTracker,
  Radio,
  RadioGroup,
  Range,
  RequiredAsterisk,
  SectionMessage,
  SectionMessageAction,
  Select,
  Spinner,
  Stack,
  StackBarChart,
  Strike,
  Strong,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Tag,
  TagGroup,
  Text,
  TextArea,
  Textfield,
  Tile,
  TimePicker,
  Toggle,
  Tooltip,
  User,
  UserGroup,
  ValidMessage,
};
