-- All events of a conversation: without this, forgetting one conversation reads every event of every other, and forgetting a few
-- hundred at a time takes longer than any query may.
CREATE INDEX chat_event_of ON chat_event (conversation_id);

-- When a channel was last heard, by the platform's clock.
CREATE INDEX chat_event_heard ON chat_event (channel, at DESC) WHERE kind IN ('message', 'edit', 'deletion', 'moved');

-- The other index there knows only what is open.
CREATE INDEX to_do_of ON to_do (conversation_id);

-- What could not be read and lies aside: almost nothing, and looked for every minute.
CREATE INDEX chat_event_put_aside ON chat_event (channel) WHERE state = 'unreadable';
