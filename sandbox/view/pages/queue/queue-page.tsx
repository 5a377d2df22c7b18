export default function P(_: {requestTypeId?: string; pageId?: string; spaceKey?: string; channelId?: string; projectKey?: string; moduleKey?: string}) { return null; }
