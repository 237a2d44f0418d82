def test_a_message_is_answered(gateway, rasa):
    conversation = gateway.open()
    seq = conversation.say("hallo")
    replies = conversation.answered(seq)
    assert [e["text"] for e in replies] == ["Je zei: hallo"]
    assert [e["seq"] for e in conversation.events()] == [1, 2, 3]
