"""The tutorial's client, with http.client instead of httpx: one request after the other, page by page."""

import http.client
import json
import os
import urllib.parse

url = urllib.parse.urlparse(os.environ["GENESYS_ORG_URL"])
connection = http.client.HTTPConnection(url.hostname, url.port)


def send(path, body, headers):
    connection.request("POST", path, body, headers)
    return json.loads(connection.getresponse().read())


form = {
    "grant_type": "client_credentials",
    "client_id": os.environ["GENESYS_CLIENT_ID"],
    "client_secret": os.environ["GENESYS_CLIENT_SECRET"],
    "scope": "analytics:query:view",
}
token = send(
    "/oauth/token", urllib.parse.urlencode(form), {"Content-Type": "application/x-www-form-urlencoded"}
)["access_token"]
queues = os.environ["GENESYS_QUEUE_IDS"].split(",") if "QUEUES_FILE" not in os.environ else (
    open(os.environ["QUEUES_FILE"]).read().split()
)


def answered(*filters):
    body = {
        "dateRange": {"startDate": os.environ["GENESYS_START_DATE"], "endDate": os.environ["GENESYS_END_DATE"]},
        "groupings": ["queue"],
        "metrics": ["conversation.answered"],
        "filters": [{"path": "queue.id", "condition": "in", "values": queues}, *filters],
        "pageSize": 250,
    }
    counts = {}
    headers = {"Content-Type": "application/json", "Authorization": "Bearer " + token}
    while True:
        data = send("/api/v2/analytics/queues/summary/query", json.dumps(body), headers)
        for entity in data.get("entities", []):
            queue = entity["queue"]["id"]
            counts[queue] = counts.get(queue, 0) + entity["metrics"]["conversation.answered"]["count"]
        if not data.get("pageToken"):
            return counts
        body["pageToken"] = data["pageToken"]


everything = answered()
in_time = answered({"path": "waitTime", "condition": "<=", "value": 30000})
print("Custom SLA Percentages (Answered within 30s):")
for queue, total in everything.items():
    print(f"Queue {queue}: {round(in_time.get(queue, 0) / total * 100, 2)}%")
