"""The desk API: signing in, the queue, and taking and finishing a request."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import httpx
import pyotp

from .conftest import Gateway
from .desks import HANDOVER, ask_for_a_person, desk, log_in, new_user
from .fake_rasa import FakeRasa
from .test_visitor import is_problem


def test_a_request_is_queued_taken_once_and_done(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa)
    with desk(gateway) as client:
        [request] = client.get("/desk/api/queue").json()["requests"]
        shown = ("region", "region_code")
        assert {k: request[k] for k in shown} == {k: HANDOVER[k] for k in shown}
        assert request["about"] == "kok"
        assert request["conversation_id"] == conversation.id
        assert (request["state"], request["waiting_minutes"]) == ("open", 0)
        assert request["mode"] == "callback"
        deadline, made = (datetime.fromisoformat(request[k]) for k in ("deadline", "created_at"))
        assert deadline > made
        take = f"/desk/api/requests/{request['id']}/take"
        assert client.post(take).json()["state"] == "taken"
        with desk(gateway, name="Bert") as other:
            lost = other.post(take)
            is_problem(lost, 409)
            assert lost.json()["state"] == "taken"
        read = client.get(f"/desk/api/conversations/{conversation.id}").json()
        assert read["summary"] == HANDOVER["summary"]
        [opened] = read["requests"]
        shown = ("summary", "contact", "consent_text")
        assert {k: opened[k] for k in shown} == {k: HANDOVER[k] for k in shown}
        assert opened["channel"] == "phone" and opened["consent_at"]
        assert [e["seq"] for e in read["events"]] == [1, 2, 3]
        done = f"/desk/api/requests/{request['id']}/done"
        is_problem(client.post(done), 422)
        assert client.post(done, json={"reason": "helped"}).json()["state"] == "done"
        is_problem(client.post(done, json={"reason": "helped"}), 409)
        assert client.get("/desk/api/queue").json()["requests"] == []
        is_problem(client.post("/desk/api/requests/bestaatniet/take"), 404)
        is_problem(client.get("/desk/api/conversations/bestaatniet"), 404)
    said = conversation.events()[-1]
    assert said["status"] == "rating"
    assert said["choices"][0]["title"] == "Heel ontevreden"


def test_many_advisors_take_a_request_and_one_gets_it(gateway: Gateway, rasa: FakeRasa):
    ask_for_a_person(gateway, rasa)
    with desk(gateway) as one, desk(gateway) as two, desk(gateway) as three:
        [request] = one.get("/desk/api/queue").json()["requests"]
        with ThreadPoolExecutor(3) as pool:
            path = f"/desk/api/requests/{request['id']}/take"
            answers = list(pool.map(lambda c: c.post(path), (one, two, three)))
        assert sorted(a.status_code for a in answers) == [200, 409, 409]


def test_an_erased_conversation_leaves_the_queue(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa)
    with desk(gateway) as client:
        gateway.http.delete(conversation.path, headers=conversation.auth)
        assert client.get("/desk/api/queue").json()["requests"] == []
        is_problem(client.get(f"/desk/api/conversations/{conversation.id}"), 404)


def test_the_assistant_stays_usable_while_somebody_waits(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa)
    rasa.answer = lambda text: [{"text": "Dat kan."}]
    assert conversation.answered(conversation.say("en bbl?"))[0]["text"] == "Dat kan."


def test_without_a_session_nothing_is_shown(gateway: Gateway):
    paths = gateway.http.get("/api/openapi.json").json()["paths"]
    inside = [
        (method, path.replace("{", "").replace("}", ""))
        for path, methods in paths.items()
        for method in methods
        if path.startswith("/desk/api/") and path != "/desk/api/session"
    ]
    assert len(inside) > 25
    for method, path in inside:
        is_problem(gateway.http.request(method, path), 401)
        cookie = {"Cookie": "desk_session=geraden"}
        is_problem(gateway.http.request(method, path, headers=cookie), 401)
        is_problem(gateway.http.request(method, path, headers={"Authorization": "Bearer x"}), 401)


def test_a_session_ends_when_it_is_closed_or_revoked(gateway: Gateway):
    with desk(gateway) as client:
        stolen = dict(client.cookies)
        assert client.get("/desk/api/queue").status_code == 200
        assert client.delete("/desk/api/session").status_code == 204
    is_problem(httpx.get(f"{gateway.url}/desk/api/queue", cookies=stolen), 401)
    with desk(gateway, "beheerder") as manager, desk(gateway, name="Bert") as client:
        login = client.get("/desk/api/me").json()["login"]
        assert manager.post(f"/desk/api/users/{login}/revoke").status_code == 204
        is_problem(client.get("/desk/api/queue"), 401)


def test_another_site_cannot_use_the_session(gateway: Gateway):
    with desk(gateway) as client:
        for headers in ({"Origin": "https://kwaad.example"}, {"Sec-Fetch-Site": "cross-site"}):
            is_problem(client.get("/desk/api/queue", headers=headers), 403)
            is_problem(
                client.put("/desk/api/me/presence", json={"away": True}, headers=headers), 403
            )
        own = {"Origin": gateway.url, "Sec-Fetch-Site": "same-origin"}
        assert client.get("/desk/api/queue", headers=own).status_code == 200


def test_the_cookie_is_closed_to_scripts_and_other_sites(gateway: Gateway):
    answer = log_in(gateway.http, new_user(gateway))
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "path=/desk" in cookie
    made = new_user(gateway)
    code = pyotp.TOTP(made.totp_secret).now()
    body = {"login": made.login, "password": made.password, "code": code}
    proxied = gateway.http.post(
        "/desk/api/session", json=body, headers={"X-Forwarded-Proto": "https"}
    )
    assert "secure" in proxied.headers["set-cookie"].lower()


def test_a_code_works_once(gateway: Gateway):
    made = new_user(gateway)
    code = pyotp.TOTP(made.totp_secret).now()
    body = {"login": made.login, "password": made.password, "code": code}
    assert gateway.http.post("/desk/api/session", json=body).status_code == 200
    is_problem(gateway.http.post("/desk/api/session", json=body), 401)


def test_password_and_code_are_both_needed_and_failures_lock_the_user(gateway: Gateway):
    made = new_user(gateway)
    code = pyotp.TOTP(made.totp_secret).now()
    good = {"login": made.login, "password": made.password, "code": code}
    gateway.app.state.gateway.logins.failed = lambda key: None  # the address is tested elsewhere
    for wrong in ({"password": "fout"}, {"code": "000000"}, {"code": ""}, {"password": ""}):
        is_problem(gateway.http.post("/desk/api/session", json={**good, **wrong}), 401)
    is_problem(gateway.http.post("/desk/api/session", json={**good, "login": "niemand"}), 401)
    answer = gateway.http.post("/desk/api/session", json={**good, "password": "fout"})
    is_problem(answer, 429)  # the fifth: from now on even the right one waits
    answer = gateway.http.post("/desk/api/session", json=good)
    is_problem(answer, 429)
    assert int(answer.headers["retry-after"]) > 60


def test_wrong_passwords_lock_the_address_out(gateway: Gateway):
    body = {"login": "niemand", "password": "fout", "code": "123456"}
    for _ in range(5):
        is_problem(gateway.http.post("/desk/api/session", json=body), 401)
    answer = log_in(gateway.http, new_user(gateway))
    is_problem(answer, 429)
    assert int(answer.headers["retry-after"]) >= 1


def test_regions_are_enforced_on_every_call(gateway: Gateway, rasa: FakeRasa):
    new_user(gateway, regions=("AM23",))  # a region without advisors would be seen by others
    conversation = ask_for_a_person(gateway, rasa)
    with desk(gateway, regions=("AM05",)) as elsewhere:
        assert elsewhere.get("/desk/api/queue").json()["requests"] == []
        with desk(gateway, regions=("AM23",)) as client:
            [request] = client.get("/desk/api/queue").json()["requests"]
        here = f"/desk/api/conversations/{conversation.id}"
        is_problem(elsewhere.get(here), 404)
        is_problem(elsewhere.post(f"{here}/claim", json={}), 404)
        is_problem(elsewhere.post(f"{here}/notes", json={"text": "x"}), 404)
        is_problem(elsewhere.get("/desk/api/events", params={"watch": conversation.id}), 404)
        asked = f"/desk/api/requests/{request['id']}"
        is_problem(elsewhere.get(asked), 404)
        is_problem(elsewhere.post(f"{asked}/take"), 404)
        is_problem(elsewhere.post(f"{asked}/attempts", json={"reached": True}), 404)
        is_problem(elsewhere.post(f"{asked}/done", json={"reason": "helped"}), 404)


def test_each_role_sees_its_own(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa)
    here = f"/desk/api/conversations/{conversation.id}"
    with desk(gateway, "adviseur") as client:
        for path in ("figures", "figures.csv", "users", "audit"):
            is_problem(client.get(f"/desk/api/{path}"), 403)
    with desk(gateway, "beheerder") as client:
        for path in ("queue", "figures", "transfers", "events"):
            is_problem(client.get(f"/desk/api/{path}"), 403)
        is_problem(client.get(here), 403)
        assert client.get("/desk/api/users").status_code == 200
    with desk(gateway, "coordinator") as client:
        assert client.get("/desk/api/figures").status_code == 200
        is_problem(client.get("/desk/api/users"), 403)


def test_what_was_never_asked_for_cannot_be_read(gateway: Gateway):
    conversation = gateway.open()
    conversation.answered(conversation.say("zomaar een vraag"))
    with desk(gateway) as client:
        here = f"/desk/api/conversations/{conversation.id}"
        is_problem(client.get(here), 404)
        is_problem(client.post(f"{here}/claim", json={}), 404)


def test_who_saw_and_did_what_is_in_the_audit_log(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa)
    with desk(gateway) as client:
        here = f"/desk/api/conversations/{conversation.id}"
        client.get(here)
        epoch = client.post(f"{here}/claim", json={}).json()["epoch"]
        message = {"epoch": epoch, "client_id": "a", "text": "geheim bericht"}
        client.post(f"{here}/messages", json=message)
    with desk(gateway, "beheerder") as manager:
        lines = manager.get("/desk/api/audit", params={"subject": conversation.id}).json()["lines"]
    assert [line["action"] for line in lines] == ["wrote", "claimed", "conversation_seen"]
    assert "geheim" not in str(lines)
    assert lines[0]["by"] == "Anna"


def test_the_list_says_nothing_by_which_somebody_can_be_reached(gateway: Gateway, rasa: FakeRasa):
    summary = {"lines": [{"label": "Plaats", "value": "Almelo"}, {"label": "Hoe", "value": "x"}]}
    conversation = ask_for_a_person(gateway, rasa, {**HANDOVER, "summary": summary})
    with desk(gateway) as client, desk(gateway, "beheerder") as manager:
        listed = client.get("/desk/api/queue")
        assert listed.json()["requests"][0]["about"] == "Almelo"
        for personal in ("06-12345678", "Vind je dat goed", "Hoe"):
            assert personal not in listed.text

        def seen() -> list[str]:
            lines = manager.get("/desk/api/audit").json()["lines"]
            return [line["action"] for line in lines if line["action"].endswith("_seen")]

        assert seen() == []
        [request] = listed.json()["requests"]
        opened = client.get(f"/desk/api/requests/{request['id']}")
        assert opened.json()["contact"] == HANDOVER["contact"]
        assert seen() == ["request_seen"]
        client.get(f"/desk/api/conversations/{conversation.id}")
        assert seen() == ["conversation_seen", "request_seen"]


def test_a_system_works_with_a_token(gateway: Gateway, rasa: FakeRasa):
    ask_for_a_person(gateway, rasa)
    made = new_user(gateway)
    with desk(gateway, "beheerder") as manager:
        token = manager.post(f"/desk/api/users/{made.login}/tokens").json()["token"]
    headers = {"Authorization": f"Bearer {token}", "Origin": "https://helpdesk.example"}
    answer = gateway.http.get("/desk/api/queue", headers=headers)
    assert len(answer.json()["requests"]) == 1
    # A browser's cookie is no token and a token is no cookie.
    is_problem(
        gateway.http.get("/desk/api/queue", headers={"Cookie": f"desk_session={token}"}), 401
    )


def test_an_earlier_conversation_is_read_only_when_the_visitor_linked_it(
    gateway: Gateway, rasa: FakeRasa
):
    earlier = gateway.open()
    earlier.answered(earlier.say("wat ik vorige week zei"))
    conversation = ask_for_a_person(gateway, rasa)
    link = f"{conversation.path}/earlier"
    here = f"/desk/api/conversations/{conversation.id}"
    with desk(gateway) as client:
        is_problem(client.get(f"{here}/earlier/{earlier.id}"), 404)
        stolen = {"id": earlier.id, "token": "geraden"}
        is_problem(gateway.http.put(link, json=stolen, headers=conversation.auth), 401)
        own = {"id": earlier.id, "token": earlier.token}
        for _ in range(2):
            linked = gateway.http.put(link, json=own, headers=conversation.auth)
            assert linked.status_code == 204
        assert [e["id"] for e in client.get(here).json()["earlier"]] == [earlier.id]
        read = client.get(f"{here}/earlier/{earlier.id}").json()
        assert "wat ik vorige week zei" in [e["text"] for e in read["events"]]
        gateway.http.delete(earlier.path, headers=earlier.auth)
        assert client.get(here).json()["earlier"] == []
        is_problem(client.get(f"{here}/earlier/{earlier.id}"), 404)


def test_a_preference_is_shown_and_is_no_wall(gateway: Gateway, rasa: FakeRasa):
    ask_for_a_person(gateway, rasa, {**HANDOVER, "sectors": ["bouw"], "language": "ar"})
    with desk(gateway, "beheerder") as manager:
        body = {"login": "bouw", "name": "B", "role": "adviseur", "regions": ["*"]}
        made = manager.post("/desk/api/users", json={**body, "sectors": ["bouw"]}).json()
        path = "/desk/api/users/bouw"
        changed = {"regions": ["AM23"], "sectors": ["bouw"], "languages": ["ar"]}
        assert manager.put(path, json=changed).status_code == 204
        [shown] = [
            u for u in manager.get("/desk/api/users").json()["users"] if u["login"] == "bouw"
        ]
        assert {k: shown[k] for k in changed} == changed
        for wrong in ({"regions": ["XX"]}, {"languages": ["xx"]}):
            is_problem(manager.put(path, json={**changed, **wrong}), 422)
        is_problem(manager.put("/desk/api/users/niemand", json=changed), 422)
        lines = manager.get("/desk/api/audit").json()["lines"]
        assert lines[0]["action"] == "user_changed"
        manager.put(path, json={**changed, "regions": ["*"], "languages": []})
    with desk(gateway) as other, httpx.Client(base_url=gateway.url, trust_env=False) as client:
        code = pyotp.TOTP(made["totp_secret"]).now()
        client.post(
            "/desk/api/session",
            json={"login": "bouw", "password": made["password"], "code": code},
        )
        assert client.get("/desk/api/queue").json()["requests"][0]["suits_me"] is True
        assert other.get("/desk/api/queue").json()["requests"][0]["suits_me"] is False
